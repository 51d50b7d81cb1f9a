"""A drawing printed by itself, to find out which of them a brochure could not be printed for."""

from typing import Any

from msgspec import Struct

from plgsite.render.compiler import is_crash

PAGE = b'#set page(width: 210mm, height: 297mm, margin: 20mm)\n#image(bytes(sys.inputs.at("drawing")), width: 100%, fit: "contain")'


class ProofWork(Struct, frozen=True):
    """What a worker does for each drawing: prints it, and tells what the compiler said of it; "" where it had nothing to say."""

    drawings: tuple[bytes, ...]

    def __call__(self, number: int) -> str:
        import typst

        fonts: Any = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
        try:
            drawing = self.drawings[number].decode("utf-8", "replace")
            typst.compile(PAGE, format="pdf", sys_inputs={"drawing": drawing}, font_paths=fonts)
        except typst.TypstError as error:
            return str(error.message)
        except BaseException as error:
            if not is_crash(error):
                raise
            return f"the compiler crashed: {error}"
        return ""

"""A drawing printed by itself, to find out which of them a brochure could not be printed for."""

from typing import Any

from msgspec import Struct

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
            if type(error).__name__ != "PanicException":  # what the compiler's own crashes are called, outside of the tree of exceptions
                raise
            return f"the compiler crashed: {error}"
        return ""

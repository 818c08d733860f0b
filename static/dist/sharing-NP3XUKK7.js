import{b as y}from"./chunk-D6EB4J7G.js";import{a as g,c as v,h as k,n as o,q as d}from"./chunk-KDUOF3JD.js";var j=k({at:v,hash:g},{url:g,viewUrl:g});function c(i){try{let e=JSON.parse(i??"");return j(e)?e:void 0}catch{return}}function u(i){return i?.looking===!0?`link?at=${Math.floor(i.shown)}`:"link"}var x=["events","scenario","sequence.mmd","shiviz.log","porcupine.html"];function M(i,e){return`${i}/${e}?download=1`}var R=["stage","spacetime"],T=["light","dark"];function w(i,{picture:e,lang:t,theme:n}){return`${i}/${e}.svg?${new URLSearchParams({lang:t,theme:n}).toString()}`}function b({picture:i,lang:e,theme:t},n){return`raft-${i}-${e}-${t}.${n}`}var L=["html","element","markdown","docusaurus","mdbook","jupyter","moodle","canvas"];function S({origin:i,path:e,options:t}){let n=new URLSearchParams(t).toString();return`${i}${e}${n===""?"":`?${n}`}`}function H(i){let e=U(i),t=e===void 0?"/embed.svg":`/embed/${e}/still.svg`;return S({...i,path:t})}function K(i,e){let t=S(e);switch(i){case"html":case"mdbook":case"moodle":return`<iframe src="${h(t)}" title="${h(e.title)}" width="100%" height="${e.height}" style="border:0" loading="lazy" sandbox="${E}"></iframe>`;case"canvas":return`<iframe src="${h(t)}" title="${h(e.title)}" width="100%" height="${e.height}" style="border:0"></iframe>`;case"element":return`<script src="${h(e.origin)}/embed.js" async><\/script>
<raft-playground${q(e)}></raft-playground>`;case"markdown":return`[![${F(e.title)}](<${H(e)}>)](<${t}>)`;case"docusaurus":return`<iframe src=${P(t)} title=${P(e.title)} width="100%" height={${e.height}} style={{ border: 0 }} loading="lazy" sandbox="${E}" />`;case"jupyter":return`from IPython.display import IFrame
IFrame(${JSON.stringify(t)}, width="100%", height=${e.height})`}}var E="allow-scripts allow-popups allow-popups-to-escape-sandbox";function q(i){let[e,t]=[U(i),W(i)];return Object.entries({...e===void 0?{}:{lesson:e},...t===void 0?{}:{view:t},...i.options}).map(([n,r])=>` ${n}="${h(r)}"`).join("")}function U({path:i}){return/^\/embed\/([\w-]+)$/.exec(i)?.[1]}function W({path:i}){return/^\/embed\/v\/([\w-]+)$/.exec(i)?.[1]}function h(i){return i.replaceAll("&","&amp;").replaceAll('"',"&quot;").replaceAll("<","&lt;").replaceAll(">","&gt;")}function F(i){return i.replace(/[\\[\]]/g,"\\$&").replace(/\s+/g," ")}function P(i){return`{${JSON.stringify(i)}}`}async function $(i,e){try{return await navigator.clipboard.writeText(i),!0}catch{return e?.focus(),e?.select(),!1}}var N={html:"ui.embed.for.html",element:"ui.embed.for.element",markdown:"ui.embed.for.markdown",docusaurus:"ui.embed.for.docusaurus",mdbook:"ui.embed.for.mdbook",jupyter:"ui.embed.for.jupyter",moodle:"ui.embed.for.moodle",canvas:"ui.embed.for.canvas"},A={markdown:"ui.embed.hint.markdown",moodle:"ui.embed.hint.moodle",canvas:"ui.embed.hint.canvas"},V=["lesson","cluster","moment","live"],C={lesson:"ui.embed.what.lesson",cluster:"ui.embed.what.cluster",moment:"ui.embed.what.moment",live:"ui.embed.what.live"},B={controls:["all","play","none"],lang:["auto","en","zh"],theme:["auto","light","dark"]},J={controls:{all:"ui.embed.controls.all",play:"ui.embed.controls.play",none:"ui.embed.controls.none"},lang:{auto:"ui.embed.auto",en:void 0,zh:void 0},theme:{auto:"ui.embed.auto",light:"ui.share.light",dark:"ui.share.dark"}},D={en:"English",zh:"中文"},m=class i extends y{#a=async()=>{};#e;#t="html";#i="cluster";#n={controls:"all",lang:"auto",theme:"auto"};#r="";prepare(e,t){this.#a=t,this.#r="",this.#i=this.model?.lesson===void 0?"cluster":"lesson",this.#d()}heading({words:e}){return e.t("ui.embed")}content(e){let{t}=e.words,n=V.filter(s=>s==="lesson"?e.lesson!==void 0:s==="cluster"||(s==="live"?this.#e?.viewUrl:this.#e)!==void 0),r=A[this.#t];return o`
      <div class="fields">
        ${this.#o("what",t("ui.share.what"),n,this.#i,s=>t(C[s]),s=>this.#i=s)}
        ${this.#o("target",t("ui.embed.for"),L,this.#t,s=>t(N[s]),s=>this.#t=s)}
        ${this.#s("controls",t("ui.embed.controls"),t)}
        ${this.#s("lang",t("ui.language"),t)}
        ${this.#s("theme",t("ui.theme"),t)}
      </div>
      <textarea class="snippet" name="snippet" readonly rows="5" spellcheck="false" aria-label=${t("ui.embed.snippet")} .value=${K(this.#t,this.#l(e))}></textarea>
      <p class="row"><button class="chip small" type="button" data-copy="snippet" @click=${()=>{this.#c(t)}}>${t("ui.share.copy")}</button></p>
      ${r===void 0?d:o`<p class="hint">${t(r)}</p>`}
      <p class="done" role="status">${this.#r}</p>
    `}#l({state:e,lesson:t,course:n,words:{t:r}}){let s=Object.fromEntries(Object.entries(this.#n).filter(([,l])=>l!=="all"&&l!=="auto")),a={origin:location.origin,height:480,title:r("ui.title"),options:s};switch(this.#i){case"lesson":return{...a,path:`/embed/${t?.name??""}`,title:t?.title??a.title,height:560,options:{...n===void 0?{}:{step:n.step},...s}};case"cluster":return{...a,path:"/embed",options:{servers:String(e.founders.length),seed:String(e.seed),...s}};case"moment":return{...a,path:"/embed",options:{scenario:G(this.#e?.url??""),...s}};case"live":return{...a,path:`/embed/v/${this.#e?.viewUrl?.split("/").at(-1)??""}`}}}#o(e,t,n,r,s,a){return o`
      <label><span>${t}</span>
        <select name=${e} @change=${({target:l})=>{let f=l instanceof HTMLSelectElement?n[l.selectedIndex]:void 0;f!==void 0&&a(f),this.#r="",this.again()}}>
          ${n.map(l=>o`<option ?selected=${l===r}>${s(l)}</option>`)}
        </select>
      </label>
    `}#s(e,t,n){let r=J[e];return this.#o(e,t,B[e],this.#n[e],s=>{let a=r[s];return a===void 0?D[s]??s:n(a)},s=>this.#n={...this.#n,[e]:s})}async#d(){let e=c(await this.#a(u(this.model)));if(e!==void 0&&e.url===void 0){let t=await fetch(`${i.base}/${u(this.model)}`,{method:"POST"}).then(n=>n.ok?n.text():void 0,()=>{});e=c(t)}this.#e=e,this.again()}static base="";async#c(e){let t=this.querySelector("textarea");this.#r=e(await $(t?.value??"",t)?"ui.share.copied":"ui.share.selected"),this.again()}};function G(i){return i.split("#")[1]??i.split("/m/")[1]??""}async function O(i,e){try{let t=await fetch(i,{cache:"no-store"});if(!t.ok)return!1;let n=await Q(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(await t.text())}`),r=document.createElement("canvas");r.width=n.naturalWidth*2,r.height=n.naturalHeight*2;let s=r.getContext("2d");if(s===null)return!1;s.drawImage(n,0,0,r.width,r.height);let a=await new Promise(f=>r.toBlob(f,"image/png"));if(a===null)return!1;let l=document.createElement("a");return l.href=URL.createObjectURL(a),l.download=e,l.click(),setTimeout(()=>URL.revokeObjectURL(l.href),6e4),!0}catch{return!1}}function Q(i){return new Promise((e,t)=>{let n=new Image;n.addEventListener("load",()=>e(n)),n.addEventListener("error",t),n.src=i})}var z={events:["ui.share.file.events","ui.share.file.events.use"],scenario:["ui.share.file.scenario","ui.share.file.scenario.use"],"sequence.mmd":["ui.share.file.mermaid","ui.share.file.mermaid.use"],"shiviz.log":["ui.share.file.shiviz","ui.share.file.shiviz.use"],"porcupine.html":["ui.share.file.porcupine","ui.share.file.porcupine.use"]},I={stage:"ui.share.stage",spacetime:"ui.share.spacetime",light:"ui.share.light",dark:"ui.share.dark"},p=class i extends y{static base="";#a=async()=>{};#e="asking";#t={picture:"stage",lang:"en",theme:"light"};#i=0;#n="";prepare(e,t){this.#a=t,this.#n="",this.#t={...this.#t,lang:document.documentElement.lang.startsWith("zh")?"zh":"en",theme:Y()?"dark":"light"},this.#d()}heading({words:e}){return e.t("ui.share")}content(e){let{t}=e.words;return o`
      ${this.#r(e)}
      ${this.#l(e)}
      <section>
        <h3>${t("ui.share.picture")}</h3>
        <div class="fields">
          ${this.#s("picture",t("ui.share.what"),R,n=>t(I[n]))}
          ${this.#s("lang",t("ui.language"),["en","zh"],n=>n==="en"?"English":"中文")}
          ${this.#s("theme",t("ui.theme"),T,n=>t(I[n]))}
        </div>
        <p class="row">
          <a class="chip small" href=${w(i.base,this.#t)} download=${b(this.#t,"svg")}>SVG</a>
          <button class="chip small" type="button" @click=${()=>{this.#m(e)}}>PNG</button>
        </p>
      </section>
      <section>
        <h3>${t("ui.share.files")}</h3>
        <ul class="files">
          ${x.map(n=>o`<li><a href=${M(i.base,n)} download>${t(z[n][0])}</a> <span class="hint">${t(z[n][1])}</span></li>`)}
        </ul>
      </section>
      <p class="row"><button class="chip small" type="button" data-act="embed" @click=${()=>{this.close(),this.raise({kind:"dialog",dialog:"embed"})}}>${t("ui.embed.this")}</button></p>
      <p class="done" role="status">${this.#n}</p>
    `}#r({words:{t:e},status:t}){let n=this.#e,r=n==="asking"?e("ui.share.asking"):n==="failed"?e(t==="open"?"ui.share.failed":"ui.whyNot.lost"):void 0;return o`
      <section>
        <h3>${e("ui.share.moment")}</h3>
        ${typeof n=="string"?o`<p role="status">${r}</p>`:o`
              <p class="hint">${e(n.url===void 0?"ui.share.long":"ui.share.holds",{at:n.at})}</p>
              ${n.url===void 0?d:this.#o("moment",e("ui.share.moment"),n.url,e)}
              ${n.url?.includes("/m/")===!0?d:o`<p class="row"><button class="chip small" type="button" data-act="shorten" @click=${()=>{this.#c(e)}}>${e("ui.share.shorten")}</button></p>`}
            `}
      </section>
    `}#l({words:{t:e}}){return typeof this.#e=="string"||this.#e.viewUrl===void 0?d:o`
      <section>
        <h3>${e("ui.share.live")}</h3>
        <p class="hint">${e("ui.share.live.use")}</p>
        ${this.#o("live",e("ui.share.live"),this.#e.viewUrl,e)}
      </section>
    `}#o(e,t,n,r){return o`
      <p class="address">
        <input name=${e} readonly aria-label=${t} .value=${n} @focus=${s=>s.target instanceof HTMLInputElement&&s.target.select()} />
        <button class="chip small" type="button" data-copy=${e} @click=${()=>{this.#u(e,n,r)}}>${r("ui.share.copy")}</button>
        ${X()?o`<button class="chip small" type="button" data-send=${e} aria-label=${`${r("ui.share.send")}: ${t}`} @click=${()=>{this.#h(n)}}>${r("ui.share.send")}</button>`:d}
      </p>
    `}#s(e,t,n,r){return o`
      <label><span>${t}</span>
        <select name=${e} @change=${({target:s})=>{let a=s instanceof HTMLSelectElement?n[s.selectedIndex]:void 0;a!==void 0&&(this.#t={...this.#t,[e]:a}),this.again()}}>
          ${n.map(s=>o`<option ?selected=${s===this.#t[e]}>${r(s)}</option>`)}
        </select>
      </label>
    `}async#d(){let e=++this.#i;this.#e="asking";let t=c(await this.#a(u(this.model)));e===this.#i&&(this.#e=t??"failed",this.again(),this.querySelector("[data-copy], [data-act=shorten]")?.focus())}async#c(e){let t=++this.#i,n=await fetch(`${i.base}/${u(this.model)}`,{method:"POST"}).then(s=>s.ok?s.text():void 0,()=>{});if(t!==this.#i)return;let r=c(n);r===void 0?this.#n=e("ui.share.failed"):this.#e=r,this.again(),this.querySelector("[data-copy=moment]")?.focus()}async#u(e,t,n){let r=this.querySelector(`input[name=${e}]`);this.#n=n(await $(t,r)?"ui.share.copied":"ui.share.selected"),this.again()}async#h(e){await navigator.share({url:e}).catch(()=>{})}async#m({words:{t:e}}){let t=this.#t;this.#n=await O(w(i.base,t),b(t,"png"))?e("ui.share.saved",{name:b(t,"png")}):e("ui.share.notSaved"),this.again()}};function X(){return"share"in navigator&&matchMedia("(pointer: coarse)").matches&&(!("canShare"in navigator)||navigator.canShare({url:location.origin}))}function Y(){let{theme:i}=document.documentElement.dataset;return i==="dark"||i!=="light"&&matchMedia("(prefers-color-scheme: dark)").matches}function be(i){if(customElements.get("pg-share")!==void 0)return!1;p.base=m.base=i.stream.replace(/\/stream$/,""),customElements.define("pg-share",p),customElements.define("pg-embed",m);let e=document.querySelector("pg-share")?.dataset.style;if(e!==void 0){let t=document.createElement("link");t.rel="stylesheet",t.href=e,document.head.append(t)}return!0}export{be as define};

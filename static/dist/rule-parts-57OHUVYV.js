import{a as b,b as k}from"./chunk-GYIAWPHY.js";import{b as w}from"./chunk-5YUBEBVE.js";import{A as g,F as o,I as l,a as u,b as m,c as h,e as p,h as f,l as $,v as y}from"./chunk-6HWGNLCS.js";var T=f({file:u,function:u,first:h,lines:p(u),lit:p(h)},{ran:m}),q=f({rule:u,places:p(T)});function R(r,e){if(e===void 0||e.kind==="unknown")return`../../code/${r}`;let t=e.kind==="sent"?e.message.type:e.kind==="vote"&&e.preVote===!0?"PreVote":void 0,i=Object.entries({kind:e.kind,reason:e.reason,type:t}).flatMap(([n,s])=>s===void 0?[]:[`${n}=${encodeURIComponent(s)}`]);return`../../code/${r}?${i.join("&")}`}function v(r){try{let e=JSON.parse(r);return q(e)?e.places:void 0}catch{return}}function x({first:r,lines:e,lit:t}){return e.map((i,n)=>({n:r+n,text:i.replace(/\t/g,"  "),lit:t.includes(r+n)}))}var O=12,E=40,M=class{#e;#t;#n;#i;#s;#o;#r=[];#a=!1;#l=O;#d=!1;constructor(e,t,i,n){this.#e=e,this.#n=i,this.#t=n,this.#i=t,this.#$()}view(e){let{t,first:i}=e.words,n=i([`rule.${this.#e}.without`],{}),s=e.sections[this.#e];return o`
      <p class="text">${i([`rule.${this.#e}.text`],{})??""}</p>
      ${s===void 0?l:o`<p class="hint" data-part="section">${t("ui.rule.section",{section:s})}</p>`}
      ${this.#c(e)}
      ${n===void 0?l:o`<section data-part="without"><h3>${t("ui.rule.without")}</h3><p>${n}</p></section>`}
      <section data-part="code">
        <h3>${t("ui.rule.code")}</h3>
        ${this.#u(e)}
      </section>
      <section data-part="fired">
        <h3>${t("ui.rule.fired")}</h3>
        ${this.#p(e)}
      </section>
    `}drawn(e){let t=[...e.querySelectorAll("pre")];if(!(this.#d||t.length===0)){this.#d=!0;for(let i of t){let n=i.querySelector("mark");n!==null&&(i.scrollTop=n.offsetTop-i.clientHeight/3)}}}#c(e){let{t,first:i}=e.words,n=e.state.broken.includes(this.#e),s={do:n?"mend":"break",rule:this.#e},a=g(s,e);return o`
      <label class="switch" data-broken=${n?"true":"false"} title=${a??l}>
        <span>${t(n?"ui.rules.broken":"ui.rules.kept")}</span>
        <input type="checkbox" role="switch" aria-label=${t("ui.rules.break",{rule:i([`rule.${this.#e}.name`],{})??this.#e})}
          aria-disabled=${a===void 0?l:"true"} .checked=${w(n)} @change=${()=>this.#t.do(s)} />
      </label>
    `}#u({words:{t:e,ms:t}}){if(this.#s===void 0)return o`<p class="hint" role="status">${e("ui.rule.loading")}</p>`;let[i,...n]=this.#s;if(i===void 0)return o`<p class="hint" role="status">${e("ui.dialog.notLoaded")}</p>`;let{at:s}=this.#i??{};return o`
      ${i.ran===!0&&s!==void 0?o`<p class="hint" data-part="ran">${e("ui.rule.ran",{at:t(Math.floor(s/1e3)*1e3)})}</p>`:l}
      ${P(i)}
      ${n.length===0?l:o`<details><summary>${e("ui.rule.elsewhere",{n:n.length})}</summary>${n.map(P)}</details>`}
    `}#p(e){let{words:t,past:i}=e,{t:n}=t;this.#o?.of(i,this.#e)!==!0&&(this.#o=new b(i,this.#e)),i.dropped&&this.#y(i.firstSeq);let s=this.#o.seqs.flatMap(d=>i.event(d)??[]),a=[...this.#r.filter(({seq:d})=>d<i.firstSeq),...s];if(a.length===0)return o`<p class="hint">${n("ui.rule.neverFired")}</p>`;let c=a.slice(-this.#l).reverse();return o`
      <p class="hint">${n("ui.rule.times",{n:a.length})}</p>
      <ol class="events">${c.map(d=>this.#h(d,e))}</ol>
      ${c.length===a.length?l:o`<button class="chip small" type="button" @click=${()=>this.#m()}>${n("ui.events.earlier")}</button>`}
    `}#h(e,{words:t,past:i,shown:n}){let s=y(e,t,this.#e);if(s===void 0)return l;let{at:a,seq:c}=e;return o`
      <li class=${s.tone} data-seq=${c} ?data-ahead=${a>n}>
        <button type="button" @click=${d=>this.#f(c,a,c>=i.firstSeq,d)}>
          <span class="at">${t.ms(Math.floor(a/1e3)*1e3)}</span><span>${s.text}</span>
        </button>
      </li>
    `}#f(e,t,i,{currentTarget:n}){if(i?(this.#t.raise({kind:"look",at:t,seq:e}),this.#t.raise({kind:"go"})):this.#t.raise({kind:"command",command:{do:"seek",at:t}}),n instanceof Element)for(let s of n.ownerDocument.querySelectorAll("dialog[open]"))s.close()}#m(){this.#l+=E,this.#t.again()}async#$(){this.#s=v(await this.#n(R(this.#e,this.#i))??"")??[],this.#t.again()}async#y(e){if(this.#a)return;this.#a=!0;let t=$(await this.#n("events")??"")??[];this.#r=k(t,e,this.#e),this.#t.again()}};function P(r){let e=`${r.file} · ${r.function}`;return o`
    <figure class="code">
      <figcaption>${e}</figcaption>
      <pre tabindex="0" role="region" aria-label=${e} data-scrolls><code>${x(r).map(({n:t,text:i,lit:n})=>{let s=o`<span class="n" aria-hidden="true">${t}</span>${i}\n`;return n?o`<mark data-line=${t}>${s}</mark>`:o`<span data-line=${t}>${s}</span>`})}</code></pre>
    </figure>
  `}export{M as RulePage};

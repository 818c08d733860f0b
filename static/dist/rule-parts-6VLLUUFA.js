import{a as b,b as k}from"./chunk-GYIAWPHY.js";import{f as w}from"./chunk-D6EB4J7G.js";import{M as y,a as u,aa as g,b as m,c as h,e as p,h as f,m as $,n as s,q as l}from"./chunk-KDUOF3JD.js";var T=f({file:u,function:u,first:h,lines:p(u),lit:p(h)},{ran:m}),q=f({rule:u,places:p(T)});function x(a,e){if(e===void 0||e.kind==="unknown")return`../../code/${a}`;let t=e.kind==="sent"?e.message.type:e.kind==="vote"&&e.preVote===!0?"PreVote":void 0,i=Object.entries({kind:e.kind,reason:e.reason,type:t}).flatMap(([n,r])=>r===void 0?[]:[`${n}=${encodeURIComponent(r)}`]);return`../../code/${a}?${i.join("&")}`}function R(a){try{let e=JSON.parse(a);return q(e)?e.places:void 0}catch{return}}function v({first:a,lines:e,lit:t}){return e.map((i,n)=>({n:a+n,text:i.replace(/\t/g,"  "),lit:t.includes(a+n)}))}var O=12,E=40,M=class{#e;#t;#n;#i;#r;#s;#o=[];#a=!1;#l=O;#d=!1;constructor(e,t,i,n){this.#e=e,this.#n=i,this.#t=n,this.#i=t,this.#$()}view(e){let{t,first:i}=e.words,n=i([`rule.${this.#e}.without`],{}),r=e.sections[this.#e],[o,d]=e.marked([i([`rule.${this.#e}.text`],{})??"",n??""]);return s`
      <p class="text">${o}</p>
      ${r===void 0?l:s`<p class="hint" data-part="section">${t("ui.rule.section",{section:r})}</p>`}
      ${this.#c(e)}
      ${n===void 0?l:s`<section data-part="without"><h3>${t("ui.rule.without")}</h3><p>${d}</p></section>`}
      <section data-part="code">
        <h3>${t("ui.rule.code")}</h3>
        ${this.#u(e)}
      </section>
      <section data-part="fired">
        <h3>${t("ui.rule.fired")}</h3>
        ${this.#p(e)}
      </section>
    `}drawn(e){let t=[...e.querySelectorAll("pre")];if(!(this.#d||t.length===0)){this.#d=!0;for(let i of t){let n=i.querySelector("mark");n!==null&&(i.scrollTop=n.offsetTop-i.clientHeight/3)}}}#c(e){let{t,first:i}=e.words,n=e.state.broken.includes(this.#e),r={do:n?"mend":"break",rule:this.#e},o=y(r,e);return s`
      <label class="switch" data-broken=${n?"true":"false"} title=${o??l}>
        <span>${t(n?"ui.rules.broken":"ui.rules.kept")}</span>
        <input type="checkbox" role="switch" aria-label=${t("ui.rules.break",{rule:i([`rule.${this.#e}.name`],{})??this.#e})}
          aria-disabled=${o===void 0?l:"true"} .checked=${w(n)} @change=${()=>this.#t.do(r)} />
      </label>
    `}#u({words:{t:e,ms:t}}){if(this.#r===void 0)return s`<p class="hint" role="status">${e("ui.rule.loading")}</p>`;let[i,...n]=this.#r;if(i===void 0)return s`<p class="hint" role="status">${e("ui.dialog.notLoaded")}</p>`;let{at:r}=this.#i??{};return s`
      ${i.ran===!0&&r!==void 0?s`<p class="hint" data-part="ran">${e("ui.rule.ran",{at:t(Math.floor(r/1e3)*1e3)})}</p>`:l}
      ${P(i)}
      ${n.length===0?l:s`<details><summary>${e("ui.rule.elsewhere",{n:n.length})}</summary>${n.map(P)}</details>`}
    `}#p(e){let{words:t,past:i}=e,{t:n}=t;this.#s?.of(i,this.#e)!==!0&&(this.#s=new b(i,this.#e)),i.dropped&&this.#y(i.firstSeq);let r=this.#s.seqs.flatMap(c=>i.event(c)??[]),o=[...this.#o.filter(({seq:c})=>c<i.firstSeq),...r];if(o.length===0)return s`<p class="hint">${n("ui.rule.neverFired")}</p>`;let d=o.slice(-this.#l).reverse();return s`
      <p class="hint">${n("ui.rule.times",{n:o.length})}</p>
      <ol class="events">${d.map(c=>this.#h(c,e))}</ol>
      ${d.length===o.length?l:s`<button class="chip small" type="button" @click=${()=>this.#m()}>${n("ui.events.earlier")}</button>`}
    `}#h(e,{words:t,past:i,shown:n}){let r=g(e,t,this.#e);if(r===void 0)return l;let{at:o,seq:d}=e;return s`
      <li class=${r.tone} data-seq=${d} ?data-ahead=${o>n}>
        <button type="button" @click=${c=>this.#f(d,o,d>=i.firstSeq,c)}>
          <span class="at">${t.ms(Math.floor(o/1e3)*1e3)}</span><span>${r.text}</span>
        </button>
      </li>
    `}#f(e,t,i,{currentTarget:n}){if(i?(this.#t.raise({kind:"look",at:t,seq:e}),this.#t.raise({kind:"go"})):this.#t.raise({kind:"command",command:{do:"seek",at:t}}),n instanceof Element)for(let r of n.ownerDocument.querySelectorAll("dialog[open]"))r.close()}#m(){this.#l+=E,this.#t.again()}async#$(){this.#r=R(await this.#n(x(this.#e,this.#i))??"")??[],this.#t.again()}async#y(e){if(this.#a)return;this.#a=!0;let t=$(await this.#n("events")??"")??[];this.#o=k(t,e,this.#e),this.#t.again()}};function P(a){let e=`${a.file} · ${a.function}`;return s`
    <figure class="code">
      <figcaption>${e}</figcaption>
      <pre tabindex="0" role="region" aria-label=${e} data-scrolls><code>${v(a).map(({n:t,text:i,lit:n})=>{let r=s`<span class="n" aria-hidden="true">${t}</span>${i}\n`;return n?s`<mark data-line=${t}>${r}</mark>`:s`<span data-line=${t}>${r}</span>`})}</code></pre>
    </figure>
  `}export{M as RulePage};

import{a as g,b}from"./chunk-GYIAWPHY.js";import{b as w}from"./chunk-NNC42MK3.js";import{D as s,G as l,a as u,c as h,e as p,h as f,l as m,v as $,y}from"./chunk-3MNVL6OS.js";var M=f({file:u,function:u,first:h,lines:p(u),lit:p(h)}),T=f({rule:u,places:p(M)});function k(a){try{let e=JSON.parse(a);return T(e)?e.places:void 0}catch{return}}function v({first:a,lines:e,lit:t}){return e.map((n,i)=>({n:a+i,text:n.replace(/\t/g,"  "),lit:t.includes(a+i)}))}var P=12,q=40,x=class{#e;#t;#n;#i;#s;#o=[];#r=!1;#a=P;#l=!1;constructor(e,t,n){this.#e=e,this.#n=t,this.#t=n,this.#m()}view(e){let{t,first:n}=e.words,i=n([`rule.${this.#e}.without`],{}),o=e.sections[this.#e];return s`
      <p class="text">${n([`rule.${this.#e}.text`],{})??""}</p>
      ${o===void 0?l:s`<p class="hint" data-part="section">${t("ui.rule.section",{section:o})}</p>`}
      ${this.#d(e)}
      ${i===void 0?l:s`<section data-part="without"><h3>${t("ui.rule.without")}</h3><p>${i}</p></section>`}
      <section data-part="code">
        <h3>${t("ui.rule.code")}</h3>
        ${this.#c(e)}
      </section>
      <section data-part="fired">
        <h3>${t("ui.rule.fired")}</h3>
        ${this.#u(e)}
      </section>
    `}drawn(e){let t=[...e.querySelectorAll("pre")];if(!(this.#l||t.length===0)){this.#l=!0;for(let n of t){let i=n.querySelector("mark");i!==null&&(n.scrollTop=i.offsetTop-n.clientHeight/3)}}}#d(e){let{t,first:n}=e.words,i=e.state.broken.includes(this.#e),o={do:i?"mend":"break",rule:this.#e},r=y(o,e);return s`
      <label class="switch" data-broken=${i?"true":"false"} title=${r??l}>
        <span>${t(i?"ui.rules.broken":"ui.rules.kept")}</span>
        <input type="checkbox" role="switch" aria-label=${t("ui.rules.break",{rule:n([`rule.${this.#e}.name`],{})??this.#e})}
          aria-disabled=${r===void 0?l:"true"} .checked=${w(i)} @change=${()=>this.#t.do(o)} />
      </label>
    `}#c({words:{t:e}}){if(this.#i===void 0)return s`<p class="hint" role="status">${e("ui.rule.loading")}</p>`;let[t,...n]=this.#i;return t===void 0?s`<p class="hint" role="status">${e("ui.dialog.notLoaded")}</p>`:s`
      ${R(t)}
      ${n.length===0?l:s`<details><summary>${e("ui.rule.elsewhere",{n:n.length})}</summary>${n.map(R)}</details>`}
    `}#u(e){let{words:t,past:n}=e,{t:i}=t;this.#s?.of(n,this.#e)!==!0&&(this.#s=new g(n,this.#e)),n.dropped&&this.#$(n.firstSeq);let o=this.#s.seqs.flatMap(d=>n.event(d)??[]),r=[...this.#o.filter(({seq:d})=>d<n.firstSeq),...o];if(r.length===0)return s`<p class="hint">${i("ui.rule.neverFired")}</p>`;let c=r.slice(-this.#a).reverse();return s`
      <p class="hint">${i("ui.rule.times",{n:r.length})}</p>
      <ol class="events">${c.map(d=>this.#p(d,e))}</ol>
      ${c.length===r.length?l:s`<button class="chip small" type="button" @click=${()=>this.#f()}>${i("ui.events.earlier")}</button>`}
    `}#p(e,{words:t,past:n,shown:i}){let o=$(e,t,this.#e);if(o===void 0)return l;let{at:r,seq:c}=e;return s`
      <li class=${o.tone} data-seq=${c} ?data-ahead=${r>i}>
        <button type="button" @click=${d=>this.#h(c,r,c>=n.firstSeq,d)}>
          <span class="at">${t.ms(Math.floor(r/1e3)*1e3)}</span><span>${o.text}</span>
        </button>
      </li>
    `}#h(e,t,n,{currentTarget:i}){if(n?(this.#t.raise({kind:"look",at:t,seq:e}),this.#t.raise({kind:"go"})):this.#t.raise({kind:"command",command:{do:"seek",at:t}}),i instanceof Element)for(let o of i.ownerDocument.querySelectorAll("dialog[open]"))o.close()}#f(){this.#a+=q,this.#t.again()}async#m(){this.#i=k(await this.#n(`../../code/${this.#e}`)??"")??[],this.#t.again()}async#$(e){if(this.#r)return;this.#r=!0;let t=m(await this.#n("events")??"")??[];this.#o=b(t,e,this.#e),this.#t.again()}};function R(a){let e=`${a.file} · ${a.function}`;return s`
    <figure class="code">
      <figcaption>${e}</figcaption>
      <pre tabindex="0" role="region" aria-label=${e} data-scrolls><code>${v(a).map(({n:t,text:n,lit:i})=>{let o=s`<span class="n" aria-hidden="true">${t}</span>${n}\n`;return i?s`<mark data-line=${t}>${o}</mark>`:s`<span data-line=${t}>${o}</span>`})}</code></pre>
    </figure>
  `}export{x as RulePage};

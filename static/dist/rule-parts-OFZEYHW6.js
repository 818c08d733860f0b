import{a as g,b}from"./chunk-WASDMLMA.js";import{b as w}from"./chunk-AOMZGQZU.js";import{E as s,H as l,a as u,c as h,e as p,h as f,l as m,v as $,z as y}from"./chunk-2PKQ3JFP.js";var M=f({file:u,function:u,first:h,lines:p(u),lit:p(h)}),T=f({rule:u,places:p(M)});function k(a){try{let e=JSON.parse(a);return T(e)?e.places:void 0}catch{return}}function v({first:a,lines:e,lit:i}){return e.map((t,n)=>({n:a+n,text:t.replace(/\t/g,"  "),lit:i.includes(a+n)}))}var q=12,P=40,x=class{#e;#t;#i;#n;#s;#o=[];#r=!1;#a=q;#l=!1;constructor(e,i,t){this.#e=e,this.#i=i,this.#t=t,this.#m()}view(e){let{t:i,first:t}=e.words,n=t([`rule.${this.#e}.without`],{}),o=e.sections[this.#e];return s`
      <p class="text">${t([`rule.${this.#e}.text`],{})??""}</p>
      ${o===void 0?l:s`<p class="hint" data-part="section">${i("ui.rule.section",{section:o})}</p>`}
      ${this.#d(e)}
      ${n===void 0?l:s`<section data-part="without"><h3>${i("ui.rule.without")}</h3><p>${n}</p></section>`}
      <section data-part="code">
        <h3>${i("ui.rule.code")}</h3>
        ${this.#c(e)}
      </section>
      <section data-part="fired">
        <h3>${i("ui.rule.fired")}</h3>
        ${this.#u(e)}
      </section>
    `}drawn(e){let i=[...e.querySelectorAll("pre")];if(!(this.#l||i.length===0)){this.#l=!0;for(let t of i){let n=t.querySelector("mark");n!==null&&(t.scrollTop=n.offsetTop-t.clientHeight/3)}}}#d(e){let{t:i,first:t}=e.words,n=e.state.broken.includes(this.#e),o={do:n?"mend":"break",rule:this.#e},r=y(o,e);return s`
      <label class="switch" data-broken=${n?"true":"false"} title=${r??l}>
        <span>${i(n?"ui.rules.broken":"ui.rules.kept")}</span>
        <input type="checkbox" role="switch" aria-label=${i("ui.rules.break",{rule:t([`rule.${this.#e}.name`],{})??this.#e})}
          aria-disabled=${r===void 0?l:"true"} .checked=${w(n)} @change=${()=>this.#t.do(o)} />
      </label>
    `}#c({words:{t:e}}){if(this.#n===void 0)return s`<p class="hint" role="status">${e("ui.rule.loading")}</p>`;let[i,...t]=this.#n;return i===void 0?s`<p class="hint" role="status">${e("ui.dialog.notLoaded")}</p>`:s`
      ${R(i)}
      ${t.length===0?l:s`<details><summary>${e("ui.rule.elsewhere",{n:t.length})}</summary>${t.map(R)}</details>`}
    `}#u(e){let{words:i,past:t}=e,{t:n}=i;this.#s?.of(t,this.#e)!==!0&&(this.#s=new g(t,this.#e)),t.dropped&&this.#$(t.firstSeq);let o=this.#s.seqs.flatMap(d=>t.event(d)??[]),r=[...this.#o.filter(({seq:d})=>d<t.firstSeq),...o];if(r.length===0)return s`<p class="hint">${n("ui.rule.neverFired")}</p>`;let c=r.slice(-this.#a).reverse();return s`
      <p class="hint">${n("ui.rule.times",{n:r.length})}</p>
      <ol class="events">${c.map(d=>this.#p(d,e))}</ol>
      ${c.length===r.length?l:s`<button class="chip small" type="button" @click=${()=>this.#f()}>${n("ui.events.earlier")}</button>`}
    `}#p(e,{words:i,past:t,shown:n}){let o=$(e,i);if(o===void 0)return l;let{at:r,seq:c}=e;return s`
      <li class=${o.tone} data-seq=${c} ?data-ahead=${r>n}>
        <button type="button" @click=${d=>this.#h(c,r,c>=t.firstSeq,d)}>
          <span class="at">${i.ms(Math.floor(r/1e3)*1e3)}</span><span>${o.text}</span>
        </button>
      </li>
    `}#h(e,i,t,{currentTarget:n}){if(t?(this.#t.raise({kind:"look",at:i,seq:e}),this.#t.raise({kind:"go"})):this.#t.raise({kind:"command",command:{do:"seek",at:i}}),n instanceof Element)for(let o of n.ownerDocument.querySelectorAll("dialog[open]"))o.close()}#f(){this.#a+=P,this.#t.again()}async#m(){this.#n=k(await this.#i(`../../code/${this.#e}`)??"")??[],this.#t.again()}async#$(e){if(this.#r)return;this.#r=!0;let i=m(await this.#i("events")??"")??[];this.#o=i.filter(t=>t.seq<e&&b(t,this.#e)),this.#t.again()}};function R(a){let e=`${a.file} · ${a.function}`;return s`
    <figure class="code">
      <figcaption>${e}</figcaption>
      <pre tabindex="0" role="region" aria-label=${e} data-scrolls><code>${v(a).map(({n:i,text:t,lit:n})=>{let o=s`<span class="n" aria-hidden="true">${i}</span>${t}\n`;return n?s`<mark data-line=${i}>${o}</mark>`:s`<span data-line=${i}>${o}</span>`})}</code></pre>
    </figure>
  `}export{x as RulePage};

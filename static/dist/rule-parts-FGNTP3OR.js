import{b as k}from"./chunk-LLZ6YAXH.js";import{C as s,E as l,a as u,b as f,d as p,g as m,k as y,u as g,x as b}from"./chunk-MG5JPFQN.js";var R=m({file:u,function:u,first:f,lines:p(u),lit:p(f)}),P=m({rule:u,places:p(R)});function w(r){try{let e=JSON.parse(r);return P(e)?e.places:void 0}catch{return}}function v({first:r,lines:e,lit:t}){return e.map((n,i)=>({n:r+i,text:n.replace(/\t/g,"  "),lit:t.includes(r+i)}))}var h=class{rule;#e;#t;#i=[];#n;constructor(e,t){this.rule=t,this.#e=e,this.#t=e.lineage,this.#n=e.firstSeq-1}of(e,t){return e===this.#e&&e.lineage===this.#t&&t===this.rule}get seqs(){for(;this.#n<this.#e.lastSeq;this.#n++){let e=this.#e.event(this.#n+1);e!==void 0&&$(e,this.rule)&&this.#i.push(e.seq)}return this.#i.filter(e=>e>=this.#e.firstSeq)}};function $(r,e){return T(r)===e}function T(r){return r.kind==="unknown"||r.kind==="ruleSet"?void 0:r.rule}var M=12,S=40,x=class{#e;#t;#i;#n;#s;#r=[];#o=!1;#a=M;#l=!1;constructor(e,t,n){this.#e=e,this.#i=t,this.#t=n,this.#m()}view(e){let{t,first:n}=e.words,i=n([`rule.${this.#e}.without`],{}),o=e.sections[this.#e];return s`
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
    `}drawn(e){let t=[...e.querySelectorAll("pre")];if(!(this.#l||t.length===0)){this.#l=!0;for(let n of t){let i=n.querySelector("mark");i!==null&&(n.scrollTop=i.offsetTop-n.clientHeight/3)}}}#d(e){let{t,first:n}=e.words,i=e.state.broken.includes(this.#e),o={do:i?"mend":"break",rule:this.#e},a=b(o,e);return s`
      <label class="switch" data-broken=${i?"true":"false"} title=${a??l}>
        <span>${t(i?"ui.rules.broken":"ui.rules.kept")}</span>
        <input type="checkbox" role="switch" aria-label=${t("ui.rules.break",{rule:n([`rule.${this.#e}.name`],{})??this.#e})}
          aria-disabled=${a===void 0?l:"true"} .checked=${k(i)} @change=${()=>this.#t.do(o)} />
      </label>
    `}#c({words:{t:e}}){if(this.#n===void 0)return s`<p class="hint" role="status">${e("ui.rule.loading")}</p>`;let[t,...n]=this.#n;return t===void 0?s`<p class="hint" role="status">${e("ui.dialog.notLoaded")}</p>`:s`
      ${q(t)}
      ${n.length===0?l:s`<details><summary>${e("ui.rule.elsewhere",{n:n.length})}</summary>${n.map(q)}</details>`}
    `}#u(e){let{words:t,past:n}=e,{t:i}=t;this.#s?.of(n,this.#e)!==!0&&(this.#s=new h(n,this.#e)),n.dropped&&this.#$(n.firstSeq);let o=this.#s.seqs.flatMap(d=>n.event(d)??[]),a=[...this.#r.filter(({seq:d})=>d<n.firstSeq),...o];if(a.length===0)return s`<p class="hint">${i("ui.rule.neverFired")}</p>`;let c=a.slice(-this.#a).reverse();return s`
      <p class="hint">${i("ui.rule.times",{n:a.length})}</p>
      <ol class="events">${c.map(d=>this.#p(d,e))}</ol>
      ${c.length===a.length?l:s`<button class="chip small" type="button" @click=${()=>this.#f()}>${i("ui.events.earlier")}</button>`}
    `}#p(e,{words:t,past:n,shown:i}){let o=g(e,t);if(o===void 0)return l;let{at:a,seq:c}=e;return s`
      <li class=${o.tone} data-seq=${c} ?data-ahead=${a>i}>
        <button type="button" @click=${d=>this.#h(c,a,c>=n.firstSeq,d)}>
          <span class="at">${t.ms(Math.floor(a/1e3)*1e3)}</span><span>${o.text}</span>
        </button>
      </li>
    `}#h(e,t,n,{currentTarget:i}){if(n?(this.#t.raise({kind:"look",at:t,seq:e}),this.#t.raise({kind:"go"})):this.#t.raise({kind:"command",command:{do:"seek",at:t}}),i instanceof Element)for(let o of i.ownerDocument.querySelectorAll("dialog[open]"))o.close()}#f(){this.#a+=S,this.#t.again()}async#m(){this.#n=w(await this.#i(`../../code/${this.#e}`)??"")??[],this.#t.again()}async#$(e){if(this.#o)return;this.#o=!0;let t=y(await this.#i("events")??"")??[];this.#r=t.filter(n=>n.seq<e&&$(n,this.#e)),this.#t.again()}};function q(r){let e=`${r.file} · ${r.function}`;return s`
    <figure class="code">
      <figcaption>${e}</figcaption>
      <pre tabindex="0" role="region" aria-label=${e} data-scrolls><code>${v(r).map(({n:t,text:n,lit:i})=>{let o=s`<span class="n" aria-hidden="true">${t}</span>${n}\n`;return i?s`<mark data-line=${t}>${o}</mark>`:s`<span data-line=${t}>${o}</span>`})}</code></pre>
    </figure>
  `}export{x as RulePage};

import{C as M,D as O,E as C,a as v,e as T,g as k,h as S,m as o,o as L,p as d,s as R}from"./chunk-HUDZVTJM.js";var g=class extends C{constructor(e){if(super(e),this.it=d,e.type!==M.CHILD)throw Error(this.constructor.directiveName+"() can only be used in child bindings")}render(e){if(e===d||e==null)return this._t=void 0,this.it=e;if(e===L)return e;if(typeof e!="string")throw Error(this.constructor.directiveName+"() called with a non-string value");if(e===this.it)return this._t;this.it=e;let t=[e];return t.raw=t,this._t={_$litType$:this.constructor.resultType,strings:t,values:[]}}};g.directiveName="unsafeHTML",g.resultType=1;var p=O(g);function G(r,e){return`/embed/${encodeURIComponent(r)}?${new URLSearchParams(e).toString()}`}function I(r,e,t){let s=new URLSearchParams(t);return s.set("step",e),s.set("begin","1"),`/embed/${encodeURIComponent(r)}?${s.toString()}`}var U=S({goals:T(v)},{pick:v}),j=k(k(U));function E(r){try{let e=JSON.parse(r??"{}");return j(e)?e:{}}catch{return{}}}function H(r,e,t){let s=r;for(let[i,n]of Object.entries(t)){let a=h(s,e,i),l=n.filter(u=>!a.goals.includes(u));l.length>0&&(s=x(s,e,i,{...a,goals:[...a.goals,...l]}))}return s}function V(r,e,t,s){return x(r,e,t,{...h(r,e,t),pick:s})}function w(r,e,t){let{goals:s}=h(r,e,t);return x(r,e,t,{goals:s})}function h(r,e,t){return r[e]?.[t]??{goals:[]}}function x(r,e,t,s){return{...r,[e]:{...r[e],[t]:s}}}function q(r,e,t,s){let{steps:i}=r,n=i.findIndex(({id:c})=>c===e.step),a=i.findIndex(({id:c})=>c===s),l=a>=0?a:Math.max(n,0),u=i[l];if(u===void 0)return;let f=l===n,P=e.reached[u.id]??[],$=h(t,r.name,u.id),b=f?P:[...P,...$.goals];return{step:u,number:l+1,of:i.length,active:f,goals:u.goals.map(c=>({goal:c,reached:b.includes(c.id),missed:f&&(e.missed?.[u.id]?.includes(c.id)??!1)})),done:_(u,b),picked:$.pick,verdict:J(u,b,$.pick),back:i[l-1]?.id,onward:z(r,n,l),steps:i.map((c,N)=>({step:c,done:_(c,[...e.reached[c.id]??[],...h(t,r.name,c.id).goals]),shown:N===l}))}}function _(r,e){return r.goals.every(({id:t})=>e.includes(t))}function J(r,e,t){let s=e.find(n=>r.ask.some(a=>a.id===n)),i=r.ask.find(({id:n})=>n===s);return i&&{happened:i,picked:r.ask.find(({id:n})=>n===t)}}function z({steps:r,next:e},t,s){let i=r[s+1];return i===void 0?e&&{kind:"lesson",...e}:s+1<=t?{kind:"show",step:i.id}:{kind:i.fresh||s!==t?"fresh":"watch",step:i.id}}var B=24,y=class{#e;#t;#i=!1;constructor(e){this.#e=e}get open(){return this.#e.hasAttribute("data-open")}handle(e){return o`
      <button class="lift" type="button" aria-expanded=${String(this.open)} aria-label=${e} title=${e}
        @pointerdown=${t=>this.#s(t)} @pointermove=${t=>this.#n(t)}
        @pointerup=${()=>this.#t=void 0} @pointercancel=${()=>this.#t=void 0} @click=${()=>this.#d()}></button>
    `}#s(e){this.#t=e.clientY,this.#i=!1,e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId)}#n({clientY:e}){this.#t===void 0||Math.abs(e-this.#t)<B||(this.#r(e<this.#t),this.#t=void 0,this.#i=!0)}#d(){this.#i||this.#r(!this.open),this.#i=!1}#r(e){this.#e.toggleAttribute("data-open",e),this.#e.querySelector(".lift")?.setAttribute("aria-expanded",String(e))}};var m=document.body.classList.contains("embed"),D="pg-lessons",A=class extends R{isRead=!0;#e=E(F());#t;#i=0;#s;#n=new y(this);inputs({lesson:e,course:t,words:s,control:i,status:n,state:a}){return[e,t,s,i,n,a.now===0]}view(e){let{lesson:t,course:s}=e;if(t===void 0||s===void 0)return d;this.#$(t,s,e);let i=q(t,s,this.#e,this.#t);if(i===void 0)return d;let{t:n}=e.words;return o`
      <section class="guide" aria-label=${n("ui.guide")}>
        ${this.#n.handle(n(this.#n.open?"ui.guide.lower":"ui.guide.raise"))}
        <header>
          <p class="eyebrow"><a href=${`/lessons/${t.name}`} target=${m?"_blank":d} title=${t.title}>${n("ui.guide.number",{i:t.number})}</a> · ${n("ui.guide.step",{i:i.number,n:i.of})}</p>
          <h2 tabindex="-1">${i.step.title}</h2>
        </header>
        <div class="lesson">
          <div class="prose">${p(i.step.text)}</div>
          ${this.#d(i,e)} ${this.#c(i,e)} ${i.active?this.#p(i,e):d}
          ${i.active||!e.control?d:this.#l(t,i,n("ui.guide.begin"))}
          ${i.active&&e.control&&i.step.fresh?this.#l(t,i,n("ui.guide.again")):d}
        </div>
        ${this.#h(i,e)}
        <footer>
          <button class="chip" type="button" aria-disabled=${i.back===void 0?"true":d} @click=${()=>i.back!==void 0&&this.#a(i.back)}>${n("ui.guide.back")}</button>
          ${this.#f(t,i,e)}
        </footer>
      </section>
    `}#d({step:e,active:t,picked:s,verdict:i},{words:{t:n},control:a}){if(e.ask.length===0)return d;let l=t&&a&&i===void 0;return o`
      <fieldset class="ask">
        <legend class="eyebrow">${n("ui.guide.predict")}</legend>
        ${e.ask.map(({id:u,label:f})=>o`
            <button class="answer" type="button" aria-pressed=${String(s===u)} aria-disabled=${l?d:"true"}
              data-verdict=${i?.happened.id===u?"happened":d} @click=${()=>l&&this.#y(u)}>${f}</button>
          `)}
        <div role="status">${i===void 0?s===void 0?d:o`<p class="hint">${n("ui.guide.picked")}</p>`:this.#r(i,n)}</div>
      </fieldset>
    `}#r({happened:e,picked:t},s){let i=t?.id===e.id,n=a=>o`<div class="prose">${p(a.said)}</div>`;return i?o`<p class="verdict right">${s("ui.guide.right")}</p>${n(e)}`:o`
      ${t===void 0?d:o`<p class="verdict wrong">${s("ui.guide.wrong",{picked:t.label})}</p>${n(t)}`}
      <p class="verdict">${s("ui.guide.happened",{happened:e.label})}</p>
      ${n(e)}
    `}#c({goals:e,done:t},{words:{t:s}}){if(e.length===0)return d;let i=e.find(({reached:n})=>!n);return o`
      <div class="task">
        <p class="eyebrow">${s("ui.guide.task")}</p>
        <ul>
          ${e.map(({goal:n,reached:a,missed:l})=>o`
              <li class=${a?"done":i?.goal===n?"now":""} data-goal=${n.id}>
                ${n.label}${a?o`<span class="unseen">${s("ui.guide.reached")}</span><div class="said prose">${p(n.said)}</div>`:l?o`<div class="said prose">${p(n.missed)}</div>`:d}
              </li>
            `)}
        </ul>
        <p class="unseen" role="status">${t?s("ui.guide.done"):d}</p>
      </div>
    `}#p({step:{hints:e}},{words:{t}}){if(e.length===0)return d;let s=e.length-this.#i;return o`
      <div class="hints">
        ${e.slice(0,this.#i).map(i=>o`<div class="prose hint">${p(i)}</div>`)}
        ${s===0?d:o`<button class="chip small" type="button" @click=${()=>this.#m()}>${t(this.#i===0?"ui.guide.hint":"ui.guide.another")}</button>`}
      </div>
    `}#h({number:e,of:t,steps:s},{words:{t:i}}){return o`
      <details class="steps">
        <summary>${i("ui.guide.steps",{i:e,n:t})}</summary>
        <ol>
          ${s.map(({step:n,done:a,shown:l})=>o`
              <li class=${a?"done":""}>
                <button type="button" aria-current=${l?"step":d} @click=${()=>this.#a(n.id)}>${n.title}${a?o`<span class="unseen">${i("ui.guide.reached")}</span>`:d}</button>
              </li>
            `)}
        </ol>
      </details>
    `}#f(e,{onward:t},{words:{t:s},control:i}){let n=s("ui.guide.next");return t===void 0?o`<a class="chip primary" href="/lessons" target=${m?"_blank":d}>${s("ui.guide.all")}</a>`:t.kind==="lesson"?o`<a class="chip primary" href=${m?G(t.name,location.search):`/lessons/${t.name}`}>${s("ui.guide.nextLesson",{title:t.title})}</a>`:t.kind==="fresh"&&i?this.#u(e,t.step,n,"chip primary"):o`<button class="chip primary" type="button" @click=${()=>this.#g(t)}>${n}</button>`}#l(e,{step:t},s){let i=()=>this.#o(w(this.#e,e.name,t.id));return o`<p class="begin" @submit=${i} @click=${m?i:d}>${this.#u(e,t.id,s,"chip small")}</p>`}#u(e,t,s,i){return m?o`<a class=${i} href=${I(e.name,t,location.search)}>${s}</a>`:o`<form method="post" action=${`/lessons/${e.name}`}><input type="hidden" name="step" value=${t} /><button class=${i} type="submit">${s}</button></form>`}#g(e){e.kind==="watch"&&this.raise({kind:"command",command:{do:"lesson",step:e.step}}),this.#a(e.step)}#a(e){this.#t=e,this.#i=0,this.again(),this.querySelector(".steps")?.removeAttribute("open"),this.querySelector(".lesson")?.scrollTo({top:0}),this.querySelector("h2")?.focus({preventScroll:!0})}#m(){this.#i+=1,this.again()}#y(e){let{lesson:t,course:s}=this.model??{};t===void 0||s===void 0||(this.#o(V(this.#e,t.name,this.#t??s.step,e)),this.again())}#$(e,t,s){t.step!==this.#s&&(s.state.now===0&&this.#s===void 0&&Object.keys(t.reached).length===0&&this.#o(w(this.#e,e.name,t.step)),this.#s=t.step,this.#t=void 0,this.#i=0);let i=H(this.#e,e.name,t.reached);i!==this.#e&&this.#o(i)}#o(e){this.#e=e;try{localStorage.setItem(D,JSON.stringify(e))}catch{}}};function F(){try{return localStorage.getItem(D)}catch{return null}}export{A as GuidePanel};
/*! Bundled license information:

lit-html/directives/unsafe-html.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/

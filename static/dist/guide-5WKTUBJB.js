import{C as L,D as O,E as R,a as b,e as P,g as v,h as T,m as o,o as M,p as d,s as S}from"./chunk-64URVPHU.js";var g=class extends R{constructor(e){if(super(e),this.it=d,e.type!==L.CHILD)throw Error(this.constructor.directiveName+"() can only be used in child bindings")}render(e){if(e===d||e==null)return this._t=void 0,this.it=e;if(e===M)return e;if(typeof e!="string")throw Error(this.constructor.directiveName+"() called with a non-string value");if(e===this.it)return this._t;this.it=e;let t=[e];return t.raw=t,this._t={_$litType$:this.constructor.resultType,strings:t,values:[]}}};g.directiveName="unsafeHTML",g.resultType=1;var c=O(g);var N=T({goals:P(b)},{pick:b}),q=v(v(N));function C(r){try{let e=JSON.parse(r??"{}");return q(e)?e:{}}catch{return{}}}function G(r,e,t){let s=r;for(let[i,n]of Object.entries(t)){let a=h(s,e,i),l=n.filter(u=>!a.goals.includes(u));l.length>0&&(s=w(s,e,i,{...a,goals:[...a.goals,...l]}))}return s}function E(r,e,t,s){return w(r,e,t,{...h(r,e,t),pick:s})}function k(r,e,t){let{goals:s}=h(r,e,t);return w(r,e,t,{goals:s})}function h(r,e,t){return r[e]?.[t]??{goals:[]}}function w(r,e,t,s){return{...r,[e]:{...r[e],[t]:s}}}function I(r,e,t,s){let{steps:i}=r,n=i.findIndex(({id:p})=>p===e.step),a=i.findIndex(({id:p})=>p===s),l=a>=0?a:Math.max(n,0),u=i[l];if(u===void 0)return;let f=l===n,x=e.reached[u.id]??[],y=h(t,r.name,u.id),$=f?x:[...x,...y.goals];return{step:u,number:l+1,of:i.length,active:f,goals:u.goals.map(p=>({goal:p,reached:$.includes(p.id),missed:f&&(e.missed?.[u.id]?.includes(p.id)??!1)})),done:H(u,$),picked:y.pick,verdict:_(u,$,y.pick),back:i[l-1]?.id,onward:j(r,n,l),steps:i.map((p,D)=>({step:p,done:H(p,[...e.reached[p.id]??[],...h(t,r.name,p.id).goals]),shown:D===l}))}}function H(r,e){return r.goals.every(({id:t})=>e.includes(t))}function _(r,e,t){let s=e.find(n=>r.ask.some(a=>a.id===n)),i=r.ask.find(({id:n})=>n===s);return i&&{happened:i,picked:r.ask.find(({id:n})=>n===t)}}function j({steps:r,next:e},t,s){let i=r[s+1];return i===void 0?e&&{kind:"lesson",...e}:s+1<=t?{kind:"show",step:i.id}:{kind:i.fresh||s!==t?"fresh":"watch",step:i.id}}var J=24,m=class{#e;#t;#i=!1;constructor(e){this.#e=e}get open(){return this.#e.hasAttribute("data-open")}handle(e){return o`
      <button class="lift" type="button" aria-expanded=${String(this.open)} aria-label=${e} title=${e}
        @pointerdown=${t=>this.#s(t)} @pointermove=${t=>this.#n(t)}
        @pointerup=${()=>this.#t=void 0} @pointercancel=${()=>this.#t=void 0} @click=${()=>this.#d()}></button>
    `}#s(e){this.#t=e.clientY,this.#i=!1,e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId)}#n({clientY:e}){this.#t===void 0||Math.abs(e-this.#t)<J||(this.#r(e<this.#t),this.#t=void 0,this.#i=!0)}#d(){this.#i||this.#r(!this.open),this.#i=!1}#r(e){this.#e.toggleAttribute("data-open",e),this.#e.querySelector(".lift")?.setAttribute("aria-expanded",String(e))}};var A="pg-lessons",V=class extends S{isRead=!0;#e=C(U());#t;#i=0;#s;#n=new m(this);inputs({lesson:e,course:t,words:s,control:i,status:n,state:a}){return[e,t,s,i,n,a.now===0]}view(e){let{lesson:t,course:s}=e;if(t===void 0||s===void 0)return d;this.#$(t,s,e);let i=I(t,s,this.#e,this.#t);if(i===void 0)return d;let{t:n}=e.words;return o`
      <section class="guide" aria-label=${n("ui.guide")}>
        ${this.#n.handle(n(this.#n.open?"ui.guide.lower":"ui.guide.raise"))}
        <header>
          <p class="eyebrow"><a href=${`/lessons/${t.name}`} title=${t.title}>${n("ui.guide.number",{i:t.number})}</a> · ${n("ui.guide.step",{i:i.number,n:i.of})}</p>
          <h2 tabindex="-1">${i.step.title}</h2>
        </header>
        <div class="lesson">
          <div class="prose">${c(i.step.text)}</div>
          ${this.#d(i,e)} ${this.#p(i,e)} ${i.active?this.#c(i,e):d}
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
    `}#r({happened:e,picked:t},s){let i=t?.id===e.id,n=a=>o`<div class="prose">${c(a.said)}</div>`;return i?o`<p class="verdict right">${s("ui.guide.right")}</p>${n(e)}`:o`
      ${t===void 0?d:o`<p class="verdict wrong">${s("ui.guide.wrong",{picked:t.label})}</p>${n(t)}`}
      <p class="verdict">${s("ui.guide.happened",{happened:e.label})}</p>
      ${n(e)}
    `}#p({goals:e,done:t},{words:{t:s}}){if(e.length===0)return d;let i=e.find(({reached:n})=>!n);return o`
      <div class="task">
        <p class="eyebrow">${s("ui.guide.task")}</p>
        <ul>
          ${e.map(({goal:n,reached:a,missed:l})=>o`
              <li class=${a?"done":i?.goal===n?"now":""} data-goal=${n.id}>
                ${n.label}${a?o`<span class="unseen">${s("ui.guide.reached")}</span><div class="said prose">${c(n.said)}</div>`:l?o`<div class="said prose">${c(n.missed)}</div>`:d}
              </li>
            `)}
        </ul>
        <p class="unseen" role="status">${t?s("ui.guide.done"):d}</p>
      </div>
    `}#c({step:{hints:e}},{words:{t}}){if(e.length===0)return d;let s=e.length-this.#i;return o`
      <div class="hints">
        ${e.slice(0,this.#i).map(i=>o`<div class="prose hint">${c(i)}</div>`)}
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
    `}#f(e,{onward:t},{words:{t:s},control:i}){let n=s("ui.guide.next");return t===void 0?o`<a class="chip primary" href="/lessons">${s("ui.guide.all")}</a>`:t.kind==="lesson"?o`<a class="chip primary" href=${`/lessons/${t.name}`}>${s("ui.guide.nextLesson",{title:t.title})}</a>`:t.kind==="fresh"&&i?this.#u(e,t.step,o`<button class="chip primary" type="submit">${n}</button>`):o`<button class="chip primary" type="button" @click=${()=>this.#g(t)}>${n}</button>`}#l(e,{step:t},s){return o`<p class="begin" @submit=${()=>this.#o(k(this.#e,e.name,t.id))}>${this.#u(e,t.id,o`<button class="chip small" type="submit">${s}</button>`)}</p>`}#u(e,t,s){return o`<form method="post" action=${`/lessons/${e.name}`}><input type="hidden" name="step" value=${t} />${s}</form>`}#g(e){e.kind==="watch"&&this.raise({kind:"command",command:{do:"lesson",step:e.step}}),this.#a(e.step)}#a(e){this.#t=e,this.#i=0,this.again(),this.querySelector(".steps")?.removeAttribute("open"),this.querySelector(".lesson")?.scrollTo({top:0}),this.querySelector("h2")?.focus({preventScroll:!0})}#m(){this.#i+=1,this.again()}#y(e){let{lesson:t,course:s}=this.model??{};t===void 0||s===void 0||(this.#o(E(this.#e,t.name,this.#t??s.step,e)),this.again())}#$(e,t,s){t.step!==this.#s&&(s.state.now===0&&this.#s===void 0&&Object.keys(t.reached).length===0&&this.#o(k(this.#e,e.name,t.step)),this.#s=t.step,this.#t=void 0,this.#i=0);let i=G(this.#e,e.name,t.reached);i!==this.#e&&this.#o(i)}#o(e){this.#e=e;try{localStorage.setItem(A,JSON.stringify(e))}catch{}}};function U(){try{return localStorage.getItem(A)}catch{return null}}export{V as GuidePanel};
/*! Bundled license information:

lit-html/directives/unsafe-html.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/

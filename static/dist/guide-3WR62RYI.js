import{C as O,D as C,E as G,a as v,e as L,g as k,h as M,m as o,o as S,p as d,s as R}from"./chunk-JJKO6XT6.js";var m=class extends G{constructor(e){if(super(e),this.it=d,e.type!==O.CHILD)throw Error(this.constructor.directiveName+"() can only be used in child bindings")}render(e){if(e===d||e==null)return this._t=void 0,this.it=e;if(e===S)return e;if(typeof e!="string")throw Error(this.constructor.directiveName+"() called with a non-string value");if(e===this.it)return this._t;this.it=e;let t=[e];return t.raw=t,this._t={_$litType$:this.constructor.resultType,strings:t,values:[]}}};m.directiveName="unsafeHTML",m.resultType=1;var p=C(m);function I(r,e){return`/embed/${encodeURIComponent(r)}?${new URLSearchParams(e).toString()}`}function E(r,e,t){let i=new URLSearchParams(t);return i.set("step",e),i.set("begin","1"),`/embed/${encodeURIComponent(r)}?${i.toString()}`}var J=M({goals:L(v)},{pick:v}),z=k(k(J));function H(r){try{let e=JSON.parse(r??"{}");return z(e)?e:{}}catch{return{}}}function w(r,e,t){let i=r;for(let[n,s]of Object.entries(t)){let a=h(i,e,n),l=s.filter(u=>!a.goals.includes(u));l.length>0&&(i=P(i,e,n,{...a,goals:[...a.goals,...l]}))}return i}function _(r,e){return Object.entries(r[e]??{}).flatMap(([t,{goals:i}])=>i.length===0?[]:[`${t}:${i.join(",")}`]).join(" ")}function j(r,e,t,i){return P(r,e,t,{...h(r,e,t),pick:i})}function x(r,e,t){let{goals:i}=h(r,e,t);return P(r,e,t,{goals:i})}function h(r,e,t){return r[e]?.[t]??{goals:[]}}function P(r,e,t,i){return{...r,[e]:{...r[e],[t]:i}}}function q(r,e,t,i){let{steps:n}=r,s=n.findIndex(({id:c})=>c===e.step),a=n.findIndex(({id:c})=>c===i),l=a>=0?a:Math.max(s,0),u=n[l];if(u===void 0)return;let f=l===s,T=e.reached[u.id]??[],y=h(t,r.name,u.id),b=f?T:[...T,...e.before?.[u.id]??[],...y.goals];return{step:u,number:l+1,of:n.length,active:f,goals:u.goals.map(c=>({goal:c,reached:b.includes(c.id),missed:f&&(e.missed?.[u.id]?.includes(c.id)??!1)})),done:V(u,b),picked:y.pick,verdict:B(u,b,y.pick),back:n[l-1]?.id,onward:F(r,s,l),steps:n.map((c,U)=>({step:c,done:V(c,[...e.reached[c.id]??[],...e.before?.[c.id]??[],...h(t,r.name,c.id).goals]),shown:U===l}))}}function V(r,e){return r.goals.every(({id:t})=>e.includes(t))}function B(r,e,t){let i=e.find(s=>r.ask.some(a=>a.id===s)),n=r.ask.find(({id:s})=>s===i);return n&&{happened:n,picked:r.ask.find(({id:s})=>s===t)}}function F({steps:r,next:e},t,i){let n=r[i+1];return n===void 0?e&&{kind:"lesson",...e}:i+1<=t?{kind:"show",step:n.id}:{kind:n.fresh||i!==t?"fresh":"watch",step:n.id}}function A({steps:r},{changed:e={}}){let t=Object.entries(e);if(t.length===0)return;let i=n=>r.find(s=>s.id===n);return{steps:t.flatMap(([n,s])=>s===""?[]:[i(n)?.title??n]),left:t.filter(([,n])=>n==="").length,stale:t.some(([n,s])=>(i(n)?.print??"")!==s)}}var K=24,$=class{#e;#t;#i=!1;constructor(e){this.#e=e}get open(){return this.#e.hasAttribute("data-open")}handle(e){return o`
      <button class="lift" type="button" aria-expanded=${String(this.open)} aria-label=${e} title=${e}
        @pointerdown=${t=>this.#n(t)} @pointermove=${t=>this.#s(t)}
        @pointerup=${()=>this.#t=void 0} @pointercancel=${()=>this.#t=void 0} @click=${()=>this.#d()}></button>
    `}#n(e){this.#t=e.clientY,this.#i=!1,e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId)}#s({clientY:e}){this.#t===void 0||Math.abs(e-this.#t)<K||(this.#r(e<this.#t),this.#t=void 0,this.#i=!0)}#d(){this.#i||this.#r(!this.open),this.#i=!1}#r(e){this.#e.toggleAttribute("data-open",e),this.#e.querySelector(".lift")?.setAttribute("aria-expanded",String(e))}};var g=document.body.classList.contains("embed"),N="pg-lessons",D=class extends R{isRead=!0;#e=H(Q());#t;#i=0;#n;#s=new $(this);inputs({lesson:e,course:t,words:i,control:n,status:s,state:a}){return[e,t,i,n,s,a.now===0]}view(e){let{lesson:t,course:i}=e;if(t===void 0||i===void 0)return d;this.#v(t,i,e);let{t:n}=e.words,s=q(t,i,e.control?this.#e:{},this.#t);return s===void 0?this.#d(t,n):o`
      <section class="guide" aria-label=${n("ui.guide")}>
        ${this.#s.handle(n(this.#s.open?"ui.guide.lower":"ui.guide.raise"))}
        <header>
          <p class="eyebrow"><a href=${`/lessons/${t.name}`} target=${g?"_blank":d} title=${t.title}>${n("ui.guide.number",{i:t.number})}</a> · ${n("ui.guide.step",{i:s.number,n:s.of})}</p>
          <h2 tabindex="-1">${s.step.title}</h2>
        </header>
        <div class="lesson">
          ${this.#r(t,i,e)}
          <div class="prose">${p(s.step.text)}</div>
          ${this.#c(s,e)} ${this.#h(s,e)} ${s.active?this.#g(s,e):d}
          ${s.active||!e.control?d:this.#l(t,s,n("ui.guide.begin"))}
          ${s.active&&e.control&&s.step.fresh?this.#l(t,s,n("ui.guide.again")):d}
        </div>
        ${this.#f(s,e)}
        <footer>
          <button class="chip" type="button" aria-disabled=${s.back===void 0?"true":d} @click=${()=>s.back!==void 0&&this.#a(s.back)}>${n("ui.guide.back")}</button>
          ${this.#m(t,s,e)}
        </footer>
      </section>
    `}#d({title:e},t){return o`
      <section class="guide" aria-label=${t("ui.guide")}>
        ${this.#s.handle(t(this.#s.open?"ui.guide.lower":"ui.guide.raise"))}
        <header><h2 tabindex="-1">${e}</h2></header>
        <div class="lesson"><p class="changed">${t("ui.guide.gone")}</p></div>
        <footer><a class="chip primary" href="/lessons" target=${g?"_blank":d}>${t("ui.guide.all")}</a></footer>
      </section>
    `}#r(e,t,{words:{t:i,list:n}}){let s=A(e,t),a=t.gone===!0?o`<p class="changed">${i("ui.guide.gone")}</p>`:s===void 0?d:o`<p class="changed">
              ${s.steps.length===0?d:i("ui.guide.changed",{steps:n(s.steps)})}
              ${s.left===0?d:i("ui.guide.left",{n:s.left})} ${i("ui.guide.stays")}
              ${s.stale?o`<a href="">${i("ui.guide.reload")}</a>`:d}
            </p>`;return o`<div role="status">${a}</div>`}#c({step:e,active:t,picked:i,verdict:n},{words:{t:s},control:a}){if(e.ask.length===0)return d;let l=t&&a&&n===void 0;return o`
      <fieldset class="ask">
        <legend class="eyebrow">${s("ui.guide.predict")}</legend>
        ${e.ask.map(({id:u,label:f})=>o`
            <button class="answer" type="button" aria-pressed=${String(i===u)} aria-disabled=${l?d:"true"}
              data-verdict=${n?.happened.id===u?"happened":d} @click=${()=>l&&this.#b(u)}>${f}</button>
          `)}
        <div role="status">${n===void 0?i===void 0?d:o`<p class="hint">${s("ui.guide.picked")}</p>`:this.#p(n,s)}</div>
      </fieldset>
    `}#p({happened:e,picked:t},i){let n=t?.id===e.id,s=a=>o`<div class="prose">${p(a.said)}</div>`;return n?o`<p class="verdict right">${i("ui.guide.right")}</p>${s(e)}`:o`
      ${t===void 0?d:o`<p class="verdict wrong">${i("ui.guide.wrong",{picked:t.label})}</p>${s(t)}`}
      <p class="verdict">${i("ui.guide.happened",{happened:e.label})}</p>
      ${s(e)}
    `}#h({goals:e,done:t},{words:{t:i}}){if(e.length===0)return d;let n=e.find(({reached:s})=>!s);return o`
      <div class="task">
        <p class="eyebrow">${i("ui.guide.task")}</p>
        <ul>
          ${e.map(({goal:s,reached:a,missed:l})=>o`
              <li class=${a?"done":n?.goal===s?"now":""} data-goal=${s.id}>
                ${s.label}${a?o`<span class="unseen">${i("ui.guide.reached")}</span><div class="said prose">${p(s.said)}</div>`:l?o`<div class="said prose">${p(s.missed)}</div>`:d}
              </li>
            `)}
        </ul>
        <p class="unseen" role="status">${t?i("ui.guide.done"):d}</p>
      </div>
    `}#g({step:{hints:e}},{words:{t}}){if(e.length===0)return d;let i=e.length-this.#i;return o`
      <div class="hints">
        ${e.slice(0,this.#i).map(n=>o`<div class="prose hint">${p(n)}</div>`)}
        ${i===0?d:o`<button class="chip small" type="button" @click=${()=>this.#y()}>${t(this.#i===0?"ui.guide.hint":"ui.guide.another")}</button>`}
      </div>
    `}#f({number:e,of:t,steps:i},{words:{t:n}}){return o`
      <details class="steps">
        <summary>${n("ui.guide.steps",{i:e,n:t})}</summary>
        <ol>
          ${i.map(({step:s,done:a,shown:l})=>o`
              <li class=${a?"done":""}>
                <button type="button" aria-current=${l?"step":d} @click=${()=>this.#a(s.id)}>${s.title}${a?o`<span class="unseen">${n("ui.guide.reached")}</span>`:d}</button>
              </li>
            `)}
        </ol>
      </details>
    `}#m(e,{onward:t},{words:{t:i},control:n}){let s=i("ui.guide.next");return t===void 0?o`<a class="chip primary" href="/lessons" target=${g?"_blank":d}>${i("ui.guide.all")}</a>`:t.kind==="lesson"?o`<a class="chip primary" href=${g?I(t.name,location.search):`/lessons/${t.name}`}>${i("ui.guide.nextLesson",{title:t.title})}</a>`:t.kind==="fresh"&&n?this.#u(e,t.step,s,"chip primary"):o`<button class="chip primary" type="button" @click=${()=>this.#$(t)}>${s}</button>`}#l(e,{step:t},i){let n=()=>this.#o(x(this.#e,e.name,t.id));return o`<p class="begin" @submit=${n} @click=${g?n:d}>${this.#u(e,t.id,i,"chip small")}</p>`}#u(e,t,i,n){if(g)return o`<a class=${n} href=${E(e.name,t,location.search)}>${i}</a>`;let s=_(this.#e,e.name);return o`<form method="post" action=${`/lessons/${e.name}`}><input type="hidden" name="step" value=${t} /><input type="hidden" name="reached" value=${s} /><button class=${n} type="submit">${i}</button></form>`}#$(e){e.kind==="watch"&&this.raise({kind:"command",command:{do:"lesson",step:e.step}}),this.#a(e.step)}#a(e){this.#t=e,this.#i=0,this.again(),this.querySelector(".steps")?.removeAttribute("open"),this.querySelector(".lesson")?.scrollTo({top:0}),this.querySelector("h2")?.focus({preventScroll:!0})}#y(){this.#i+=1,this.again()}#b(e){let{lesson:t,course:i}=this.model??{};t===void 0||i===void 0||(this.#o(j(this.#e,t.name,this.#t??i.step,e)),this.again())}#v(e,t,i){if(t.step!==this.#n&&(i.control&&i.state.now===0&&this.#n===void 0&&Object.keys(t.reached).length===0&&this.#o(x(this.#e,e.name,t.step)),this.#n=t.step,this.#t=void 0,this.#i=0),!i.control)return;let n=w(w(this.#e,e.name,t.before??{}),e.name,t.reached);n!==this.#e&&this.#o(n)}#o(e){this.#e=e;try{localStorage.setItem(N,JSON.stringify(e))}catch{}}};function Q(){try{return localStorage.getItem(N)}catch{return null}}export{D as GuidePanel};
/*! Bundled license information:

lit-html/directives/unsafe-html.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/

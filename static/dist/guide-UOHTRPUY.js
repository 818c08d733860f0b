import{D as E,E as G,F as I,H,J as j,a as v,e as M,g as k,h as S,n as o,p as C,q as d,t as R}from"./chunk-KDUOF3JD.js";var m=class extends I{constructor(e){if(super(e),this.it=d,e.type!==E.CHILD)throw Error(this.constructor.directiveName+"() can only be used in child bindings")}render(e){if(e===d||e==null)return this._t=void 0,this.it=e;if(e===C)return e;if(typeof e!="string")throw Error(this.constructor.directiveName+"() called with a non-string value");if(e===this.it)return this._t;this.it=e;let t=[e];return t.raw=t,this._t={_$litType$:this.constructor.resultType,strings:t,values:[]}}};m.directiveName="unsafeHTML",m.resultType=1;var h=G(m);function A(r,e){return`/embed/${encodeURIComponent(r)}?${new URLSearchParams(e).toString()}`}function D(r,e,t,i=""){let n=new URLSearchParams(t);return n.set("step",e),n.set("begin","1"),i!==""&&n.set("reached",i),`/embed/${encodeURIComponent(r)}?${n.toString()}`}var F=S({goals:M(v)},{pick:v}),Q=k(k(F));function _(r){try{let e=JSON.parse(r??"{}");return Q(e)?e:{}}catch{return{}}}function w(r,e,t){let i=r;for(let[n,s]of Object.entries(t)){let a=f(i,e,n),l=s.filter(u=>!a.goals.includes(u));l.length>0&&(i=P(i,e,n,{...a,goals:[...a.goals,...l]}))}return i}function V(r,e){return Object.entries(r[e]??{}).flatMap(([t,{goals:i}])=>i.length===0?[]:[`${t}:${i.join(",")}`]).join(" ")}function q(r,e,t,i){return P(r,e,t,{...f(r,e,t),pick:i})}function x(r,e,t){let{goals:i}=f(r,e,t);return P(r,e,t,{goals:i})}function f(r,e,t){return r[e]?.[t]??{goals:[]}}function P(r,e,t,i){return{...r,[e]:{...r[e],[t]:i}}}function T(r,e,t,i){let{steps:n}=r,s=n.findIndex(({id:c})=>c===e.step),a=n.findIndex(({id:c})=>c===i),l=a>=0?a:Math.max(s,0),u=n[l];if(u===void 0)return;let p=l===s,O=e.reached[u.id]??[],y=f(t,r.name,u.id),b=p?O:[...O,...e.before?.[u.id]??[],...y.goals];return{step:u,number:l+1,of:n.length,active:p,goals:u.goals.map(c=>({goal:c,reached:b.includes(c.id),missed:p&&(e.missed?.[u.id]?.includes(c.id)??!1)})),done:N(u,b),picked:y.pick,verdict:W(u,b,y.pick),back:n[l-1]?.id,onward:X(r,s,l),steps:n.map((c,B)=>({step:c,done:N(c,[...e.reached[c.id]??[],...e.before?.[c.id]??[],...f(t,r.name,c.id).goals]),shown:B===l}))}}function N(r,e){return r.goals.every(({id:t})=>e.includes(t))}function W(r,e,t){let i=e.find(s=>r.ask.some(a=>a.id===s)),n=r.ask.find(({id:s})=>s===i);return n&&{happened:n,picked:r.ask.find(({id:s})=>s===t)}}function X({steps:r,next:e},t,i){let n=r[i+1];return n===void 0?e&&{kind:"lesson",...e}:i+1<=t?{kind:"show",step:n.id}:{kind:n.fresh||i!==t?"fresh":"watch",step:n.id}}function U({steps:r},{changed:e={}}){let t=Object.entries(e);if(t.length===0)return;let i=n=>r.find(s=>s.id===n);return{steps:t.flatMap(([n,s])=>s===""?[]:[i(n)?.title??n]),left:t.filter(([,n])=>n==="").length,stale:t.some(([n,s])=>(i(n)?.print??"")!==s)}}function L(r){return/^\/(teach\/[^/]+|class\/[^/]+\/s\/[^/]+)$/.test(r)}function J(r,e){if(!L(r))return`/lessons/${e}`;let[,t,i]=r.split("/");return`/${t}/${i}/lesson`}var Y=24,$=class{#e;#t;#i=!1;constructor(e){this.#e=e}get open(){return this.#e.hasAttribute("data-open")}handle(e){return o`
      <button class="lift" type="button" aria-expanded=${String(this.open)} aria-label=${e} title=${e}
        @pointerdown=${t=>this.#n(t)} @pointermove=${t=>this.#s(t)}
        @pointerup=${()=>this.#t=void 0} @pointercancel=${()=>this.#t=void 0} @click=${()=>this.#r()}></button>
    `}#n(e){this.#t=e.clientY,this.#i=!1,e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId)}#s({clientY:e}){this.#t===void 0||Math.abs(e-this.#t)<Y||(this.#o(e<this.#t),this.#t=void 0,this.#i=!0)}#r(){this.#i||this.#o(!this.open),this.#i=!1}#o(e){this.#e.toggleAttribute("data-open",e),this.#e.querySelector(".lift")?.setAttribute("aria-expanded",String(e))}};var g=document.body.classList.contains("embed"),z="pg-lessons",K=class extends R{isRead=!0;#e=_(Z());#t;#i=0;#n;#s=new $(this);#r=e=>{let{lesson:t,course:i,control:n}=this.model??{};if(e.key!=="PageDown"||n!==!0||t===void 0||i===void 0||j(e,!1))return;let s=T(t,i,this.#e,this.#t);s?.onward===void 0||!(s.done||!s.active)||s.onward.kind!=="watch"||(e.preventDefault(),this.#c(s.onward))};connectedCallback(){document.addEventListener("keydown",this.#r,{capture:!0})}disconnectedCallback(){document.removeEventListener("keydown",this.#r,{capture:!0})}inputs({lesson:e,course:t,words:i,control:n,status:s,state:a}){return[e,t,i,n,s,a.now===0]}view(e){let{lesson:t,course:i}=e;if(t===void 0||i===void 0)return d;this.#k(t,i,e);let{t:n}=e.words,s=T(t,i,e.control?this.#e:{},this.#t);return s===void 0?this.#o(t,n):o`
      <section class="guide" aria-label=${n("ui.guide")}>
        ${this.#s.handle(n(this.#s.open?"ui.guide.lower":"ui.guide.raise"))}
        <header>
          <p class="eyebrow"><a href=${`/lessons/${t.name}`} target=${g?"_blank":d} title=${t.title}>${n("ui.guide.number",{i:t.number})}</a> · ${n("ui.guide.step",{i:s.number,n:s.of})}</p>
          <h2 tabindex="-1">${s.step.title}</h2>
        </header>
        <div class="lesson">
          ${this.#p(t,i,e)}
          <div class="prose">${h(s.step.text)}</div>
          ${this.#h(s,e)} ${this.#g(s,e)} ${s.active?this.#m(s,e):d}
          ${s.active||!e.control?d:this.#u(t,s,n("ui.guide.begin"))}
          ${s.active&&e.control&&s.step.fresh?this.#u(t,s,n("ui.guide.again")):d}
        </div>
        ${this.#$(s,e)}
        <footer>
          <button class="chip" type="button" aria-disabled=${s.back===void 0?"true":d} @click=${()=>s.back!==void 0&&this.#l(s.back)}>${n("ui.guide.back")}</button>
          ${this.#y(t,s,e)}
        </footer>
      </section>
    `}#o({title:e},t){return o`
      <section class="guide" aria-label=${t("ui.guide")}>
        ${this.#s.handle(t(this.#s.open?"ui.guide.lower":"ui.guide.raise"))}
        <header><h2 tabindex="-1">${e}</h2></header>
        <div class="lesson"><p class="changed">${t("ui.guide.gone")}</p></div>
        <footer><a class="chip primary" href="/lessons" target=${g?"_blank":d}>${t("ui.guide.all")}</a></footer>
      </section>
    `}#p(e,t,{words:{t:i,list:n}}){let s=U(e,t),a=t.gone===!0?o`<p class="changed">${i("ui.guide.gone")}</p>`:s===void 0?d:o`<p class="changed">
              ${s.steps.length===0?d:i("ui.guide.changed",{steps:n(s.steps)})}
              ${s.left===0?d:i("ui.guide.left",{n:s.left})} ${i("ui.guide.stays")}
              ${s.stale?o`<a href="">${i("ui.guide.reload")}</a>`:d}
            </p>`;return o`<div role="status">${a}</div>`}#h({step:e,active:t,picked:i,verdict:n},{words:{t:s},control:a}){if(e.ask.length===0)return d;let l=t&&a&&n===void 0;return o`
      <fieldset class="ask">
        <legend class="eyebrow">${s("ui.guide.predict")}</legend>
        ${e.ask.map(({id:u,label:p})=>o`
            <button class="answer" type="button" aria-pressed=${String(i===u)} aria-disabled=${l?d:"true"}
              data-verdict=${n?.happened.id===u?"happened":d} @click=${()=>l&&this.#v(u)}>${p}</button>
          `)}
        <div role="status">${n===void 0?i===void 0?d:o`<p class="hint">${s("ui.guide.picked")}</p>`:this.#f(n,s)}</div>
      </fieldset>
    `}#f({happened:e,picked:t},i){let n=t?.id===e.id,s=a=>o`<div class="prose">${h(a.said)}</div>`;return n?o`<p class="verdict right">${i("ui.guide.right")}</p>${s(e)}`:o`
      ${t===void 0?d:o`<p class="verdict wrong">${i("ui.guide.wrong",{picked:t.label})}</p>${s(t)}`}
      <p class="verdict">${i("ui.guide.happened",{happened:e.label})}</p>
      ${s(e)}
    `}#g({goals:e,done:t},{words:{t:i}}){if(e.length===0)return d;let n=e.find(({reached:s})=>!s);return o`
      <div class="task">
        <p class="eyebrow">${i("ui.guide.task")}</p>
        <ul>
          ${e.map(({goal:s,reached:a,missed:l})=>o`
              <li class=${a?"done":n?.goal===s?"now":""} data-goal=${s.id}>
                ${s.label}${a?o`<span class="unseen">${i("ui.guide.reached")}</span><div class="said prose">${h(s.said)}</div>`:l?o`<div class="said prose">${h(s.missed)}</div>`:d}
              </li>
            `)}
        </ul>
        <p class="unseen" role="status">${t?i("ui.guide.done"):d}</p>
      </div>
    `}#m({step:{hints:e}},{words:{t}}){if(e.length===0)return d;let i=e.length-this.#i;return o`
      <div class="hints">
        ${e.slice(0,this.#i).map(n=>o`<div class="prose hint">${h(n)}</div>`)}
        ${i===0?d:o`<button class="chip small" type="button" @click=${()=>this.#b()}>${t(this.#i===0?"ui.guide.hint":"ui.guide.another")}</button>`}
      </div>
    `}#$({number:e,of:t,steps:i},{words:{t:n}}){return o`
      <details class="steps">
        <summary>${n("ui.guide.steps",{i:e,n:t})}</summary>
        <ol>
          ${i.map(({step:s,done:a,shown:l})=>o`
              <li class=${a?"done":""}>
                <button type="button" aria-current=${l?"step":d} @click=${()=>this.#l(s.id)}>${s.title}${a?o`<span class="unseen">${n("ui.guide.reached")}</span>`:d}</button>
              </li>
            `)}
        </ol>
      </details>
    `}#y(e,{onward:t},{words:{t:i},control:n}){let s=i("ui.guide.next");return t===void 0?o`<a class="chip primary" href="/lessons" target=${g?"_blank":d}>${i("ui.guide.all")}</a>`:t.kind==="lesson"&&n&&L(location.pathname)?this.#a(t.name,"",i("ui.guide.nextLesson",{title:t.title}),"chip primary"):t.kind==="lesson"?o`<a class="chip primary" href=${g?A(t.name,location.search):`/lessons/${t.name}`}>${i("ui.guide.nextLesson",{title:t.title})}</a>`:t.kind==="fresh"&&n?this.#a(e.name,t.step,s,"chip primary"):o`<button class="chip primary" type="button" @click=${()=>this.#c(t)}>${s}</button>`}#u(e,{step:t},i){let n=()=>this.#d(x(this.#e,e.name,t.id));return o`<p class="begin" @submit=${n} @click=${g?n:d}>${this.#a(e.name,t.id,i,"chip small")}</p>`}#a(e,t,i,n){let s=V(this.#e,e);if(g)return o`<a class=${n} href=${D(e,t,location.search,s)}>${i}</a>`;let{pathname:a}=location,l={lesson:e,step:t,reached:s,me:H(a)??""};return o`<form method="post" action=${J(a,e)}>${Object.entries(l).map(([u,p])=>o`<input type="hidden" name=${u} value=${p} />`)}<button class=${n} type="submit">${i}</button></form>`}#c(e){e.kind==="watch"&&this.raise({kind:"command",command:{do:"lesson",step:e.step}}),this.#l(e.step)}#l(e){this.#t=e,this.#i=0,this.again(),this.querySelector(".steps")?.removeAttribute("open"),this.querySelector(".lesson")?.scrollTo({top:0}),this.querySelector("h2")?.focus({preventScroll:!0})}#b(){this.#i+=1,this.again()}#v(e){let{lesson:t,course:i}=this.model??{};t===void 0||i===void 0||(this.#d(q(this.#e,t.name,this.#t??i.step,e)),this.again())}#k(e,t,i){if(t.step!==this.#n&&(i.control&&i.state.now===0&&this.#n===void 0&&Object.keys(t.reached).length===0&&this.#d(x(this.#e,e.name,t.step)),this.#n=t.step,this.#t=void 0,this.#i=0),!i.control)return;let n=w(w(this.#e,e.name,t.before??{}),e.name,t.reached);n!==this.#e&&this.#d(n)}#d(e){this.#e=e;try{localStorage.setItem(z,JSON.stringify(e))}catch{}}};function Z(){try{return localStorage.getItem(z)}catch{return null}}export{K as GuidePanel};
/*! Bundled license information:

lit-html/directives/unsafe-html.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/

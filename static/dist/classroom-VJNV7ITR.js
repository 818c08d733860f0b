import{a as A,b as h,c as B}from"./chunk-D6EB4J7G.js";import{G as Q,I as D,J as K,a as d,b as c,c as p,d as y,e as g,g as P,h as $,i as N,n as i,q as l,t as m}from"./chunk-KDUOF3JD.js";function I(o,e){Q.me=e;for(let t of["sessionStorage","localStorage"])try{for(let s of o)self[t].setItem(D(s),e)}catch{}}var H=$({id:p,kind:y("wins","text"),options:g(d),open:c},{text:d,answer:p,counts:g(p),right:p,answered:p}),te=$({role:y("student"),code:d,me:d,name:d,trying:c,shown:y("teacher","student","you"),wanted:c,agreed:c,ended:c},{mine:d,question:H}),se=$({id:d,name:d,here:c,trying:c,wanted:c,agreed:c},{reached:P(g(d))}),ne=$({role:y("teacher"),code:d,url:d,followers:p,students:g(se),shown:d,ended:c},{question:H});function V(o,e){return N(e)&&(te(e)&&j(e.question)||ne(e)&&j(e.question))?e:o}function j(o){if(o===void 0)return!0;let e=o.options.length,t=s=>s===void 0||Number.isInteger(s)&&s>=0&&s<e;return e>0&&t(o.answer)&&t(o.right)&&(o.counts===void 0||o.counts.length===e)}function z(o,e){if(o===void 0)return[];let t=[],[s,n]=[o.question,e.question];return n?.open===!0&&!(s?.id===n.id&&s.open)&&t.push("asked"),s?.open===!0&&n?.id===s.id&&!n.open&&t.push("closed"),n?.right!==void 0&&(s?.id!==n.id||s.right===void 0)&&t.push("right"),e.role==="student"&&o.role==="student"&&e.wanted&&!o.wanted&&!e.agreed&&t.push("wanted"),e.shown!==o.shown&&t.push(e.shown==="you"||e.shown==="teacher"?e.shown:"student"),e.ended&&!o.ended&&t.push("ended"),t}function w(o){return o.length===6?`${o.slice(0,3)}-${o.slice(3)}`:o}var E=40;function f(o,e=E){return[...o.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,"").trim()].slice(0,e).join("").trim()}var O=200,q=60,F=6,oe=2;function Z(o,e){let t=o.trim(),s=e.map(n=>f(n,q)).filter(n=>n!=="");return t===""?"text":s.length<oe?"options":new Set(s).size<s.length?"twice":{kind:"text",text:f(t,O),options:s}}var k=class extends h{#e;prepare(){this.#e=void 0}heading({words:{t:e}}){return e("ui.class.ask.title")}content({words:{t:e}}){let t=this.#e,s=t===void 0?void 0:e(t==="text"?"ui.class.ask.noText":t==="twice"?"ui.class.ask.twice":"ui.class.ask.fewOptions");return i`
      <div class="asking">
        <label><span>${e("ui.class.ask.text")}</span><input name="text" type="text" data-first maxlength=${O} aria-invalid=${t==="text"?"true":l} /></label>
        ${Array.from({length:F},(n,r)=>i`<label><span>${e("ui.class.ask.option",{i:r+1})}</span><input name="option" type="text" maxlength=${q} /></label>`)}
      </div>
      <p class="hint">${e("ui.class.ask.what")}</p>
      <p role="alert">${s??l}</p>
      <footer><button class="chip primary" type="submit">${e("ui.class.ask.send")}</button></footer>
    `}submit(e){let t=Z(B(e,"text"),e.getAll("option").map(String));return typeof t=="string"?(this.#e=t,this.again(),!1):(this.raise({kind:"class",command:{do:"ask",question:t}}),!0)}};function x({options:o,counts:e,answer:t,right:s}){let n=_(e);return o.map((r,a)=>{let u=e?.[a],b=n===0||u===void 0?0:u/n*100;return{option:r,count:u,share:Math.round(b),length:Math.round(b*10)/10,right:a===s,own:a===t}})}function U(o){return o.answered??_(o.counts)}function _(o){return(o??[]).reduce((e,t)=>e+Math.max(0,t),0)}var G="class name",ie={asked:"ui.class.said.asked",closed:"ui.class.said.closed",right:"ui.class.said.right",wanted:"ui.class.wanted",you:"ui.class.shown.you",student:"ui.class.shown.student",teacher:"ui.class.said.teacher",ended:"ui.class.over"},v=class extends m{isRead=!0;#e;#o=[];#s=!1;#n=!1;inputs({room:e,words:t,control:s,status:n}){return[e,t,s,n]}view(e){let{room:t}=e;if(t===void 0)return l;let s=t===this.#e?[]:z(this.#e,t);s.length>0&&(this.#o=s),this.#e=t;let{t:n}=e.words;return i`
      <section class="room" aria-label=${n("ui.class")} data-role=${t.role}>
        ${t.role==="teacher"?this.#i(t,e):this.#d(t,e)}
        <p class="unseen" role="status">${this.#o.map(r=>`${n(ie[r])} `)}</p>
      </section>
      ${t.role==="teacher"?i`<pg-class-code></pg-class-code><pg-class-roster></pg-class-roster><pg-class-ask></pg-class-ask><pg-curtain></pg-curtain>`:l}
    `}#i(e,t){let{t:s}=t.words;if(e.ended)return i`<p class="strip"><strong>${s("ui.class.over")}</strong></p>`;let n=A();return i`
      <div class="strip">
        <button class="chip small join" type="button" title=${s("ui.class.code.show")} @click=${()=>this.raise({kind:"dialog",dialog:"class-code"})}>
          <span class="unseen">${s("ui.class.code.show")} </span><b>${w(e.code)}</b><span class="word" aria-hidden="true">${s("ui.class.code.big")}</span>
        </button>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"dialog",dialog:"class-roster"})}>${s("ui.class.followers",{n:e.followers})}</button>
        <span class="gap"></span>
        ${this.#r(e,t)}
        <span class="gap"></span>
        <button class="chip small" type="button" aria-pressed=${String(n)} @click=${()=>this.#l()}>${s("ui.class.large")}</button>
        <button class="chip small" type="button" @click=${()=>this.#u()}>${s(this.#n?"ui.class.end.sure":"ui.class.end")}</button>
      </div>
      ${this.#a(e,t)}
    `}#r({question:e,shown:t},s){let{t:n}=s.words;if(e?.open===!0)return i`<span class="hint">${n("ui.class.question.open")}</span>`;let r=t==="teacher"?void 0:n("ui.class.mineFirst");return i`
      <button class="chip small" type="button" aria-disabled=${r===void 0?l:"true"} title=${r??l}
        @click=${()=>r===void 0&&this.#t({do:"ask",question:{kind:"wins"}})}>${n("ui.class.wins")}</button>
      <button class="chip small" type="button" aria-disabled=${r===void 0?l:"true"} title=${r??l}
        @click=${()=>r===void 0&&this.raise({kind:"dialog",dialog:"class-ask"})}>${n("ui.class.ask")}</button>
    `}#a({shown:e,students:t},{words:{t:s}}){let n=a=>a===void 0||a.name===""?s("ui.class.nameless"):a.name;if(e!=="teacher")return i`
        <p class="strip shown">
          <span>${s("ui.class.showing",{name:n(t.find(({id:a})=>a===e))})}</span>
          <button class="chip small primary" type="button" @click=${()=>this.#t({do:"show"})}>${s("ui.class.mine")}</button>
        </p>
      `;let r=t.find(({wanted:a,agreed:u})=>a&&!u);return r===void 0?l:i`
      <p class="strip">
        <span>${s("ui.class.waiting",{name:n(r)})}</span>
        <button class="chip small" type="button" @click=${()=>this.#t({do:"show"})}>${s("ui.class.unask")}</button>
      </p>
    `}#l(){this.raise({kind:"large"}),this.again()}#u(){this.#n&&this.#t({do:"dismiss"}),this.#n=!this.#n,this.again()}#d(e,t){let{t:s}=t.words;return e.ended?i`<p class="strip"><strong>${s("ui.class.over")}</strong> ${t.control?i`<span>${s("ui.class.over.yours")}</span>`:i`<a class="chip small" href="/">${s("ui.class.over.own")}</a>`}</p>`:i`
      <div class="strip">
        <span class="where">${s("ui.class.code",{code:w(e.code)})} · ${s(re(e,t.control))}</span>
        ${this.#c(e,t)}
        <span class="gap"></span>
        ${t.control?i`<a class="chip small primary" href=${`/class/${e.code}`}>${s("ui.class.back")}</a>`:this.#p(e,t)}
      </div>
      ${this.#m(e,t)} ${e.question===void 0?l:this.#h(e.question,t)}
    `}#c({name:e},{words:{t}}){return e!==""&&!this.#s?i`<span class="name"><bdi>${e}</bdi><button class="chip small" type="button" @click=${()=>this.#y()}>${t("ui.class.name.change")}</button></span>`:i`
      <form class="name" @submit=${s=>this.#f(s)}>
        <label><span>${t("ui.class.name")}</span>
          <input name="name" type="text" maxlength=${E*2} autocomplete="nickname" autocapitalize="words" spellcheck="false" .defaultValue=${e===""?ae():e} /></label>
        <button class="chip small" type="submit">${t("ui.class.name.tell")}</button>
      </form>
    `}#p({code:e,me:t,mine:s},{words:{t:n}}){return i`
      ${s===void 0?l:i`<a class="chip small" href=${`/class/${e}/s/${s}`}>${n("ui.class.mine.on")}</a>`}
      <form method="post" action=${`/class/${e}/try`}>
        <input type="hidden" name="me" value=${t} /><button class=${s===void 0?"chip small primary":"chip small"} type="submit">${n(s===void 0?"ui.class.try":"ui.class.try.again")}</button>
      </form>
    `}#m({wanted:e,agreed:t,shown:s},{words:{t:n}}){return s==="you"||t?i`
        <p class="strip shown">
          <span>${n(s==="you"?"ui.class.shown.you":"ui.class.agreed")}</span>
          <button class="chip small" type="button" @click=${()=>this.#t({do:"agree",on:!1})}>${n("ui.class.consent.back")}</button>
        </p>
      `:e?i`
      <p class="strip shown">
        <span>${n("ui.class.wanted")}</span>
        <button class="chip small primary" type="button" @click=${()=>this.#t({do:"agree",on:!0})}>${n("ui.class.consent.yes")}</button>
        <button class="chip small" type="button" @click=${()=>this.#t({do:"agree",on:!1})}>${n("ui.class.consent.no")}</button>
      </p>
    `:l}#h(e,{words:{t}}){let s=e.answer;return i`
      <fieldset class="strip question">
        <legend>${C(e,t)}</legend>
        ${e.open?e.options.map((n,r)=>i`<button class="chip" type="button" aria-pressed=${String(s===r)} @click=${()=>this.#t({do:"answer",question:e.id,option:r})}>${n}</button>`):x(e).map(({option:n,count:r,right:a,own:u})=>i`
                <span class=${a?"result right":"result"}>${n}${r===void 0?l:i` <b>${r}</b>`}${a?i` <span>✓ ${t("ui.class.right")}</span>`:l}${u?i` <span class="yours">${t("ui.class.yours")}</span>`:l}</span>
              `)}
        <span class="hint">${t(e.open?s===void 0?"ui.class.choose":"ui.class.chosen":e.right===void 0?"ui.class.closed":"ui.class.known")}</span>
      </fieldset>
    `}#f(e){e.preventDefault();let t=this.querySelector(".name input");if(t===null)return;let s=f(t.value);t.value=s;try{localStorage.setItem(G,s)}catch{}this.#s=!1,this.#t({do:"name",name:s}),this.again()}#y(){this.#s=!0,this.again(),this.querySelector(".name input")?.select()}#t(e){this.raise({kind:"class",command:e})}};function C({kind:o,text:e},t){return o==="wins"?t("ui.class.wins"):e??""}function re({shown:o},e){return e?"ui.class.where.own":o==="student"?"ui.class.shown.student":o==="you"?"ui.class.where.yours":"ui.class.where.teacher"}function ae(){try{return f(localStorage.getItem(G)??"")}catch{return""}}var R=class extends h{inputs(e){return[...super.inputs(e),e.room]}heading({words:{t:e}}){return e("ui.class.join")}content({room:e,words:{t}}){if(e?.role!=="teacher")return i``;let{host:s}=new URL(e.url,location.href);return i`
      <div class="joining">
        <img src=${`/class/${e.code}/qr.svg`} alt=${t("ui.class.qr")} width="360" height="360" />
        <div>
          <p>${t("ui.class.join.how")}</p>
          <p class="address">${s}/class</p>
          <p class="code">${w(e.code)}</p>
          <p>${t("ui.class.followers",{n:e.followers})}</p>
        </div>
      </div>
    `}};function J(o,e){let t=e.trim().toLowerCase(),s=t===""?o:o.filter(({name:r})=>r.toLowerCase().includes(t));return{listed:s.map((r,a)=>({pupil:r,i:a,rank:le(r)})).sort((r,a)=>r.rank-a.rank||r.i-a.i).slice(0,100).map(({pupil:r})=>r),found:s.length}}function le({here:o,trying:e,wanted:t,agreed:s}){return t||s?0:o?e?1:2:3}function W({reached:o={}},e){return(e?.steps??[]).filter(({goals:t})=>t.length>0).map(({id:t,title:s,goals:n})=>({title:s,goals:n.length,reached:n.filter(r=>o[t]?.includes(r.id)===!0).length}))}var M=class extends h{#e="";inputs(e){return[...super.inputs(e),e.room]}prepare(){this.#e=""}heading({words:{t:e}}){return e("ui.class.students")}submit(){return!1}content(e){let{room:t,words:s}=e,{t:n}=s;if(t?.role!=="teacher")return i``;let{listed:r,found:a}=J(t.students,this.#e);return i`
      <p class="hint">${n("ui.class.students.seen")}</p>
      <label class="seeking"><span>${n("ui.class.seek")}</span><input type="search" autocomplete="off" spellcheck="false" @input=${u=>this.#i(u)} /></label>
      <ul class="roster">${r.map(u=>this.#o(u,t,e))}</ul>
      <p class="hint" role="status">
        ${n("ui.class.found",{n:a})} ${a>100?n("ui.class.more",{most:100}):l}
      </p>
    `}#o(e,t,{lesson:s,words:{t:n}}){let{id:r,name:a,here:u,trying:b}=e,L=W(e,s);return i`
      <li data-student=${r}>
        <bdi class="name">${a===""?n("ui.class.nameless"):a}</bdi>
        <span class="state">${n(u?b?"ui.class.trying":"ui.class.following":"ui.class.gone")}</span>
        ${L.length===0?l:i`<span class="steps">${L.map(ee=>ue(ee,n))}</span>`}
        ${this.#s(e,t,n)}
      </li>
    `}#s({id:e,trying:t,wanted:s,agreed:n},{shown:r},a){if(r===e)return i`<button class="chip small" type="button" @click=${()=>this.#n(void 0)}>${a("ui.class.mine")}</button>`;if(s&&!n)return i`<button class="chip small" type="button" @click=${()=>this.#n(void 0)}>${a("ui.class.asked.unask")}</button>`;let u=t?void 0:a("ui.class.noRun");return i`<button class="chip small" type="button" aria-disabled=${u===void 0?l:"true"} title=${u??l} @click=${()=>u===void 0&&this.#n(e)}>${a("ui.class.show")}</button>`}#n(e){this.raise({kind:"class",command:e===void 0?{do:"show"}:{do:"show",student:e}})}#i(e){e.target instanceof HTMLInputElement&&(this.#e=e.target.value,this.again())}};function ue({title:o,goals:e,reached:t},s){let n=s("ui.class.reached",{title:o,reached:t,goals:e});return i`<span class="step" role="img" aria-label=${n} title=${n}>${"●".repeat(t)}${"○".repeat(e-t)}</span>`}var T=class extends m{#e=e=>this.#o(e);connectedCallback(){document.addEventListener("keydown",this.#e,{capture:!0})}disconnectedCallback(){document.removeEventListener("keydown",this.#e,{capture:!0})}inputs({words:e}){return[e]}view({words:{t:e}}){return i`<dialog class="curtain" aria-label=${e("ui.class.curtain")} @click=${()=>this.#s?.close()}><p>${e("ui.class.curtain.back")}</p></dialog>`}#o(e){let t=this.#s;if(!(t===null||e.repeat||e.ctrlKey||e.metaKey||e.altKey))if(t.open){if(e.key==="Tab")return;e.preventDefault(),e.stopPropagation(),t.close()}else e.key==="."&&!K(e,!1)&&(e.preventDefault(),e.stopPropagation(),t.showModal())}get#s(){return this.querySelector("dialog")}};var S=class extends m{isRead=!0;inputs({room:e,words:t}){return[e,t]}view({room:e,words:{t}}){let s=e?.question;return e===void 0||s?.counts===void 0||e.ended?l:i`
      <section class="poll" aria-labelledby="poll-asked">
        <h2 id="poll-asked">${C(s,t)}</h2>
        <ol>${x(s).map(n=>de(n,t))}</ol>
        <p class="hint">${t("ui.class.answered",{n:U(s)})} ${t(s.open?"ui.class.question.open":s.right===void 0?"ui.class.closed":"ui.class.known")}</p>
        ${e.role==="teacher"&&s.open?i`<p class="acts">
              <button class="chip primary" type="button" @click=${()=>this.raise({kind:"command",command:{do:"play"}})}>${t("ui.class.closePlay")}</button>
              <button class="chip" type="button" @click=${()=>this.#e({do:"close"})}>${t("ui.class.close")}</button>
            </p>`:l}
      </section>
    `}#e(e){this.raise({kind:"class",command:e})}};function de({option:o,count:e=0,share:t,length:s,right:n,own:r},a){return i`
    <li class=${n?"right":""}>
      <span class="option">${o}${n?i` <span class="mark">✓ ${a("ui.class.right")}</span>`:l}${r?i` <span class="mark">${a("ui.class.yours")}</span>`:l}</span>
      <svg viewBox="0 0 ${100} 10" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width=${100} height="10" /><rect class="part" width=${s} height="10" /></svg>
      <span class="count"><b>${e}</b> · ${t} %</span>
    </li>
  `}customElements.define("pg-class",v);customElements.define("pg-poll",S);customElements.define("pg-class-code",R);customElements.define("pg-class-roster",M);customElements.define("pg-class-ask",k);customElements.define("pg-curtain",T);function st(o,e){let t=V(o,e);return t?.role==="student"&&t.me!==(o?.role==="student"?o.me:void 0)&&I([t.code,location.pathname.split("/")[2]??t.code],t.me),t}export{st as told};

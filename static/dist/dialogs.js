import{B as K,D as Z,E as ee,F as te,Fa as me,H as re,I as ie,Ia as he,Ja as fe,Ka as be,La as $,M as _,N as y,Na as ve,O as ne,Oa as ye,Pa as $e,Qa as ge,R as oe,S as d,U as M,Ua as ke,V as u,W as w,Wa as we,Xa as xe,Ya as Me,Z as se,_a as Re,a as b,aa as ae,ab as B,ba as le,c as v,cb as g,d as J,db as Se,e as R,eb as Te,f as U,fb as Ee,g as k,ga as de,h as Y,ha as ce,ia as ue,ib as Ne,k as j,l as G,o as X,ta as pe,v as P,xa as h,ya as S,za as z}from"./chunk.js";var V=["linearizable","lease","stale"];function Oe(o,e){let t=e("to")===""?{}:{to:e("to")},r=e("key");switch(o){case"write":return{do:"write",key:r,value:e("value"),...t};case"cas":return{do:"cas",key:r,expect:e("expect"),value:e("value"),...t};case"delete":return{do:"delete",key:r,...t};case"read":return{do:"read",key:r,level:Ce(e("level")),...t};case"workload":return{do:"workload",clients:Math.round(Number(e("clients"))),rate:Number(e("rate")),reads:Number(e("reads"))/100,level:Ce(e("level")),keys:Math.round(Number(e("keys")))}}}function Ce(o){return V.find(e=>e===o)??"linearizable"}var E=class extends h{#e="write";#t="";#i="x";#r=1;prepare({server:e=""}){this.#e="write",this.#t=e;let t=this.model?.state.operations.at(-1);this.#i=t?.key??"x";let r=Number(t?.value??0);this.#r=Number.isSafeInteger(r)?r+1:1}heading({words:e}){return e.t("ui.client.title")}content(e){let{t}=e.words;return d`
      <div class="choice" role="group" aria-label=${t("ui.client.what")}>
        ${Object.entries(Le).map(([r,i])=>d`
            <button type="button" aria-pressed=${r===this.#e?"true":"false"} @click=${()=>this.#a(r)}>${t(i)}</button>
          `)}
      </div>
      ${this.#e==="workload"?this.#o(e):this.#n(e)}
    `}#n(e){let{t}=e.words,r=this.#e;return d`
      <p class="hint">${t("ui.write.hint")}</p>
      <div class="fields">
        <label>${t("ui.write.key")}<input name="key" required maxlength=${32} value=${this.#i} spellcheck="false" /></label>
        ${r==="cas"?d`<label>${t("ui.client.expect")}<input name="expect" maxlength=${64} spellcheck="false" /></label>`:u}
        ${r==="write"||r==="cas"?d`<label>${t("ui.write.value")}<input name="value" data-first autofocus maxlength=${64} value=${this.#r} spellcheck="false" /></label>`:u}
        ${this.#s("to",t("ui.write.to"),this.#t,t("ui.write.anyServer"),e)}
      </div>
      ${r==="read"?d`<div class="fields">${Fe("linearizable",e)}</div>`:u}
      <footer><button class="chip primary" type="submit">${t(r==="write"?"ui.write.do":Le[r])}</button></footer>
    `}#o(e){let{state:t,words:r}=e,{t:i}=r,n=t.workload??{clients:3,rate:5,reads:.5,level:"linearizable",keys:3};return d`
      <p class="hint">${i("ui.client.workload.hint")}</p>
      <div class="fields">
        ${T("clients",i("ui.client.clients"),n.clients,1,9,"1")}${T("rate",i("ui.client.rate"),n.rate,.001,1e3,"any")}
        ${T("keys",i("ui.client.keys"),n.keys,1,26,"1")}${T("reads",i("ui.client.reads"),Number((n.reads*100).toPrecision(6)),0,100,"any")}
      </div>
      <div class="fields">${Fe(n.level,e)}</div>
      <footer>
        ${this.act(i("ui.client.stop"),{do:"workload",clients:0},e)}
        <button class="chip primary" type="submit">${t.workload===void 0?i("ui.client.start"):i("ui.client.change")}</button>
      </footer>
      <div class="fields aside">
        ${this.#s("contact",i("ui.client.contact"),t.contact??"",t.contact===void 0?i("ui.write.anyServer"):void 0,e)}
        <button class="chip" type="button" @click=${()=>this.#l()}>${i("ui.client.turn")}</button>
      </div>
    `}#s(e,t,r,i,{state:n}){return d`
      <label>
        ${t}
        <select name=${e}>
          ${i===void 0?u:d`<option value="" ?selected=${r===""}>${i}</option>`}
          ${n.servers.map(({server:s})=>d`<option value=${s} ?selected=${s===r}>${s}</option>`)}
        </select>
      </label>
    `}#a(e){this.#e=e,this.again()}#l(){let e=this.querySelector("[name=contact]")?.value??"";e!==""&&this.do({do:"to",server:e})}submit(e){this.raise({kind:"command",command:Oe(this.#e,t=>S(e,t))})}},Le={write:"ui.client.write",cas:"ui.client.cas",delete:"ui.client.delete",read:"ui.client.read",workload:"ui.client.workload"};function T(o,e,t,r,i,n){return d`<label>${e}<input type="number" name=${o} required min=${r} max=${i} step=${n} value=${t} inputmode="decimal" /></label>`}function Fe(o,{state:e,words:{t}}){let r=i=>t(i==="lease"?e.options.leaderLease?"ui.client.lease":"ui.client.leaseOff":i==="stale"?"ui.client.stale":"ui.client.linearizable");return d`
    <label>${t("ui.client.level")}<select name="level">${V.map(i=>d`<option value=${i} ?selected=${i===o}>${r(i)}</option>`)}</select></label>
  `}var De=k({status:b,role:b,currentTerm:v,commitIndex:v,log:R(Y),machine:U(b)},{votedFor:b}),rt=k({server:b,differs:R(b)},{logFrom:v,a:De,b:De}),qe=o=>!0,Ae=k({branch:v,end:v},{leader:b}),it=k({a:Ae,b:Ae,servers:R(rt)},{parts:k({seq:v,at:v},{a:qe,b:qe})});function Pe(o){try{let e=JSON.parse(o);if(!it(e))return;let{parts:t,...r}=e;return t===void 0?r:{...r,parts:{seq:t.seq,at:t.at,a:j(t.a),b:j(t.b)}}}catch{return}}var x=["a","b"],nt=80,ot=2e4;async function Ke(o,e,t){let r=Math.max(0,(o.parts?.seq??1)-1-nt),{past:i,branch:n}=e,s=(n===o.a.branch||n===o.b.branch)&&i.firstSeq-1<=r&&r<=i.lastSeq,[a,l]=await Promise.all(x.map(async c=>{let p=`events?branch=${o[c].branch}`;return s?je(i.stateAfter(r),r,await t(`${p}&after=${r}`)):je(await st(t),0,await t(p),r)}));return a===void 0||l===void 0?void 0:{a,b:l}}async function st(o){try{return oe(JSON.parse(await o("scenario")??""))}catch{return}}function je(o,e,t,r=e){let i=G(t??"");if(o===void 0||i===void 0||t===void 0)return;let n=i.slice(0,r-e).reduce(ne,o),s=new me(n,r);for(let a of i.slice(r-e,r-e+ot))s.add(a);return s}function _e({parts:o,a:e,b:t}){let r=Math.max(e.end,t.end),i=o?.at??0,n=Math.max(2e4,Math.min(6e5,(r-i)*1.15));return{start:Math.max(0,i-n*.12),span:n}}var at=J("status","role","currentTerm","votedFor","commitIndex","log","machine");function ze({servers:o}){return o.flatMap(({server:e,differs:t,logFrom:r,a:i,b:n})=>t.flatMap(s=>at(s)||s==="server"?[{server:e,field:s,logFrom:r,a:i,b:n}]:[]))}var N=class extends h{#e=async()=>{};#t={a:0,b:0};#i="loading";#r={start:0,span:1,follows:!1};#n=0;#o;#s=new ResizeObserver(()=>this.#c());prepare(e,t){this.#e=t;let{branch:r=1}=this.model?.travel??{},i=this.#a(this.model),n=i.find(({id:a})=>a===r)?.parent,s=i.find(({id:a})=>a===n)??i.filter(({id:a})=>a!==r).at(-1);this.#t={a:Math.min(r,s?.id??r),b:Math.max(r,s?.id??r)},this.#u()}heading({words:e}){return e.t("ui.compare.title")}content(e){let{words:t}=e,{t:r}=t,i=this.#i,n=(s,a)=>d`
      <label><span>${a}</span>
        <select @change=${l=>this.#l(s,l)}>
          ${this.#a(e).map(l=>d`<option value=${l.id} ?selected=${l.id===this.#t[s]}>${l.id} · ${z(l,t)}</option>`)}
        </select>
      </label>
    `;return d`
      <div class="fields">${n("a",r("ui.compare.a"))}${n("b",r("ui.compare.b"))}</div>
      <div role="status">${i==="loading"?r("ui.compare.loading"):i==="failed"?r("ui.compare.failed"):u}</div>
      ${typeof i=="string"?u:this.#p(i,t)}
    `}drawn(){this.#s.disconnect();for(let e of this.querySelectorAll(".diagram"))this.#s.observe(e);this.#c()}#a(e){return ke(e?.travel.branches??[],e?.travel.branch)}#l(e,{target:t}){if(!(t instanceof HTMLSelectElement))return;let[r,i]=[Number(t.value),e==="a"?"b":"a"],n=r===this.#t[i]?{[i]:this.#t[e]}:{};this.#t={...this.#t,...n,[e]:r},this.#u()}async#u(){let e=++this.#n,{past:t,travel:r}=this.model??{};this.#i="loading",this.again();let i=Pe(await this.#e(`compare?a=${this.#t.a}&b=${this.#t.b}`)??""),n=i?.parts===void 0||t===void 0?void 0:await Ke(i,{past:t,branch:r?.branch},this.#e);e===this.#n&&(this.#i=i===void 0?"failed":{compared:i,charts:n},i!==void 0&&(this.#r={..._e(i),follows:!1}),this.again())}#p({compared:e,charts:t},r){let{t:i}=r,{parts:n}=e;if(n===void 0)return d`<p>${i("ui.compare.same")}</p>`;let s=a=>{let l=n[a],c=l===void 0?i("ui.compare.ended"):X(l,r)?.text??l.kind;return d`<li>${i("ui.compare.side",{id:e[a].branch,what:c})}</li>`};return d`
      ${t===void 0?u:this.#m(e,r)}
      <p><b>${i("ui.compare.parts",{at:n.at})}</b></p>
      <ul>${x.map(s)}</ul>
      ${lt(e,r)}
    `}#m(e,{t}){let r=(n,s,a)=>d`
      <button class="bare" type="button" aria-label=${n} title=${n} @click=${()=>this.#d(a())}>${s}</button>
    `,i=n=>()=>({kind:"zoom",factor:n,about:this.#r.start+this.#r.span/2});return d`
      <div class="zoom">
        ${r(t("ui.compare.earlier"),le,()=>({kind:"pan",share:-.4}))}
        ${r(t("ui.compare.later"),ae,()=>({kind:"pan",share:.4}))}
        ${r(t("ui.spacetime.zoomOut"),ce,i(1.6))}
        ${r(t("ui.spacetime.zoomIn"),de,i(1/1.6))}
        ${r(t("ui.spacetime.fit"),ue,()=>({kind:"fit"}))}
      </div>
      <div class="beside">
        ${x.map(n=>d`
            <figure>
              <figcaption>${this.#h(e[n].branch)}</figcaption>
              <div class="diagram" data-side=${n}
                @pointerdown=${s=>this.#f(s)} @pointermove=${s=>this.#b(s)}
                @pointerup=${()=>this.#o=void 0} @pointercancel=${()=>this.#o=void 0}
                @wheel=${{handleEvent:s=>this.#v(s),passive:!1}}
              ><canvas aria-hidden="true"></canvas></div>
            </figure>
          `)}
      </div>
    `}#h(e){let t=this.#a(this.model).find(r=>r.id===e);return t===void 0||this.model===void 0?String(e):`${e} · ${z(t,this.model.words)}`}#d(e){if(typeof this.#i=="string"||e===void 0)return;let{parts:t,a:r,b:i}=this.#i.compared;this.#r=he(this.#r,e,{first:t?.at??0,last:Math.max(r.end,i.end)}),this.#c()}#f(e){e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId),this.#o=e.clientX}#b({clientX:e,currentTarget:t}){this.#o===void 0||!(t instanceof Element)||(this.#d({kind:"pan",share:(this.#o-e)/Math.max(1,t.clientWidth-$)}),this.#o=e)}#v(e){if(!e.ctrlKey||!(e.currentTarget instanceof Element))return;e.preventDefault();let{left:t,width:r}=e.currentTarget.getBoundingClientRect(),i=be(this.#r,$,Math.max(1,r-$),e.clientX-t);this.#d({kind:"zoom",factor:2**(Math.max(-240,Math.min(240,e.deltaY))/120),about:i})}#c(){let e=this.#i;if(typeof e=="string"||e.charts===void 0||this.model===void 0)return;let t=we(this);for(let r of this.querySelectorAll(".diagram")){let i=r.dataset.side==="b"?"b":"a",n=e.charts[i],s={width:r.clientWidth,height:Math.max(140,ye(n))},a=r.querySelector("canvas"),l=a===null||s.width===0?null:xe(a,s);if(l===null)continue;ge(l,$e(n,this.#r,s,"context",e.compared[i].end),t.palette,t.fonts,Me(this.model.words));let c=fe(this.#r,$,s.width-$,e.compared.parts?.at??0);c<$||(l.fillStyle=t.palette.accent,l.fillRect(c-1,4,2,s.height-ve-4),l.fill(new Path2D(`M${c-6} 2h12l-6 9z`)))}}};function lt(o,e){let{t}=e,r=ze(o);return d`
    <h3>${t("ui.compare.differs")}</h3>
    ${r.length===0?d`<p>${t("ui.compare.nothing")}</p>`:d`
          <table class="differs">
            <thead><tr><th scope="col">${t("ui.server")}</th><th scope="col">${t("ui.compare.what")}</th>
              ${x.map(i=>d`<th scope="col">${t("ui.compare.on",{id:o[i].branch})}</th>`)}</tr></thead>
            <tbody>${r.map(i=>d`
              <tr><th scope="row">${i.server}</th><td>${i.field==="log"?t("ui.compare.logFrom",{index:i.logFrom??1}):i.field}</td>
                ${x.map(n=>d`<td>${dt(i,i[n],e)}</td>`)}</tr>
            `)}</tbody>
          </table>
        `}
  `}var Be=12;function dt({field:o},e,t){let r=t.t("ui.none");if(e===void 0||o==="server")return e===void 0?r:e.status;switch(o){case"status":return t.first([`ui.status.${e.status}`],{})??e.status;case"role":return t.first([`role.${e.role}`],{})??e.role;case"log":{let i=e.log.slice(0,Be).map(n=>Re(n,t)).join(", ");return e.log.length===0?r:e.log.length>Be?`${i}, …`:i}case"machine":return Object.entries(e.machine).map(([i,n])=>`${i}=${n}`).join(", ")||r;default:return String(e[o]??r)}}var C=class extends h{connectedCallback(){this.addEventListener("keydown",e=>this.#i(e))}heading({selected:e,words:t}){return t.t("ui.links.title",{server:e})}content(e){let{state:t,selected:r,words:i}=e,n=t.servers.map(s=>s.server).filter(s=>s!==r);return d`
      <p class="hint">${i.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${n.map((s,a)=>this.#e(r,s,a===0,e))}
      </ul>
    `}#e(e,t,r,i){let{words:n}=i,{t:s}=n,a=P(i.state.cuts,e,t),l={from:e,to:t},c={from:t,to:e};return d`
      <li data-link-to=${t}>
        <kbd aria-hidden="true">${t.slice(1)}</kbd>
        <span class="ends">${e} – ${t}</span><span class="hint">${ct(a,e,t,n)}</span>
        <span class="row">
          ${this.#t(s("ui.links.cut"),{do:"cut",...l,both:!0},i,r&&a!=="both")}
          ${this.#t(s("ui.links.cutOneWay",l),{do:"cut",...l},i,!1)}
          ${this.#t(s("ui.links.cutOneWay",c),{do:"cut",...c},i,!1)}
          ${this.#t(s("ui.links.heal"),{do:"heal",...l},i,r&&a==="both")}
        </span>
      </li>
    `}#t(e,t,r,i){let n=w(t,r);return d`
      <button class="chip small" type="button" ?autofocus=${i} aria-disabled=${n===void 0?u:"true"} title=${n??e}
        @click=${()=>this.#r(t,n)}>${e}</button>
    `}#i(e){let{model:t}=this;if(t===void 0||!/^[1-9]$/.test(e.key))return;let r=t.selected,i=`S${e.key}`;if(i===r||!t.state.servers.some(s=>s.server===i))return;e.preventDefault();let n=P(t.state.cuts,r,i)==="open";this.#r(n?{do:"cut",from:r,to:i,both:!0}:{do:"heal",from:r,to:i},void 0)}#r(e,t){t===void 0&&(this.close(),this.raise({kind:"command",command:e}))}};function ct(o,e,t,{t:r}){switch(o){case"open":return r("ui.links.open");case"both":return r("ui.links.cutBoth");case"forth":return r("ui.links.cutFrom",{from:e,to:t});case"back":return r("ui.links.cutFrom",{from:t,to:e})}}function Ve(o){return[...o.messages.flatMap(ut),...o.servers.flatMap(pt),...mt(o)]}function ut({id:o}){return[{do:"deliver",message:o},{do:"drop",message:o}]}function pt({server:o,status:e,role:t}){return e!=="up"?[]:[{do:t==="leader"?"beat":"timeout",server:o}]}function mt(o){return Array.from({length:9},(t,r)=>`C${r+1}`).filter(t=>re(t,o)||ie(t,o)).map(t=>({do:"wake",client:t}))}function He(o,e,t){let{t:r}=t;switch(o.do){case"deliver":case"drop":{let i=e.messages.find(({id:n})=>n===o.message);return i===void 0?"":ht(i,t)}case"beat":return r("ui.pick.beat",{server:o.server,term:_(e,o.server)?.currentTerm});case"timeout":return r("ui.pick.timeout",{server:o.server,term:_(e,o.server)?.currentTerm});case"wake":{let i=e.operations.find(({client:n,returned:s})=>n===o.client&&s===void 0);return i===void 0?r("ui.pick.turn",{client:o.client}):r("ui.pick.wake",{client:o.client,asked:B(i)})}}}function ht(o,{t:e}){let{type:t,entries:r=[],voteGranted:i,success:n}=o;switch(t){case"RequestVote":return e("ui.pick.requestVote",o);case"RequestVoteReply":return e(i===!0?"ui.pick.vote":"ui.pick.noVote",o);case"PreVote":return e("ui.pick.preVote",o);case"PreVoteReply":return e(i===!0?"ui.pick.preVoteYes":"ui.pick.preVoteNo",o);case"AppendEntries":return r.length===0?e("ui.pick.heartbeat",o):e("ui.pick.entries",{...o,n:r.length,first:r[0]?.index,last:r.at(-1)?.index});case"AppendEntriesReply":return e(n===!0?"ui.pick.appended":"ui.pick.refused",o);case"InstallSnapshot":return e("ui.pick.snapshot",o);case"InstallSnapshotReply":return e(n===!0?"ui.pick.installed":"ui.pick.received",o);case"TimeoutNow":return e("ui.pick.timeoutNow",o);case"ReadIndex":return e("ui.pick.readIndex",o);case"ReadIndexReply":return e(n===!0?"ui.pick.readIndexYes":"ui.pick.readIndexNo",o);case"ClientRequest":{let{op:s="",key:a="",value:l="",expect:c=""}=o;return s==="register"?e("ui.pick.register",o):e("ui.pick.request",{...o,asked:B({op:s,key:a,value:l,expect:c})})}case"ClientReply":return e(ft(o),{...o,index:o.index??0});default:return e("ui.pick.other",o)}}function ft({outcome:o,result:e,leader:t}){switch(o){case"ok":return e===void 0?"ui.pick.replyOk":"ui.pick.replyResult";case"mismatch":return"ui.pick.replyMismatch";case"expired":return"ui.pick.replyExpired";case"notLeader":return t===void 0?"ui.pick.replyNoLeader":"ui.pick.replyAsk";default:return"ui.pick.reply"}}var O=class extends se{#e=0;#t=!1;connectedCallback(){this.addEventListener("focusin",e=>this.#r(e)),this.addEventListener("focusout",({relatedTarget:e})=>this.#t=e===null&&this.#t),this.addEventListener("keydown",e=>this.#n(e))}inputs(e){let{state:t,words:r,control:i,status:n,looking:s}=e;return t.manual!==!0?[!1]:[t.messages,t.servers,t.operations,t.workload,r,i,n,s,this.#e]}view(e){let{state:t,words:r}=e;if(t.manual!==!0)return d``;let{t:i}=r,n=Ve(t).filter(({do:s})=>s!=="drop");return this.#e=Math.max(0,Math.min(this.#e,n.length-1)),d`
      <section class="manual" aria-labelledby="manual-title">
        <h2 id="manual-title" tabindex="-1">${i("ui.manual.title")}</h2>
        <p class="hint">${n.length===0?i("ui.manual.none"):i("ui.manual.hint")}</p>
        ${bt.map(([s,a])=>{let l=n.flatMap((c,p)=>a.includes(c.do)?[this.#i(c,p,e)]:[]);return l.length===0?u:d`<h3>${i(s)}</h3><ul>${l}</ul>`})}
      </section>
    `}drawn(){this.#t&&!this.contains(document.activeElement)&&this.#o(this.#e)}#i(e,t,r){let{state:i,words:n}=r,s=He(e,i,n),a=w(e,r),l=a===void 0?u:"true",c=e.do==="deliver"?{do:"drop",message:e.message}:void 0,p=n.t("ui.manual.dropIt",{what:s});return d`
      <li data-pick=${e.do}>
        <button class="pick" type="button" data-row=${t} tabindex=${t===this.#e?0:-1} aria-disabled=${l} title=${a??u}
          aria-keyshortcuts=${c===void 0?u:"Delete"} @click=${()=>this.raise({kind:"command",command:e})}>${s}</button>
        ${c===void 0?u:d`<button class="bare" type="button" tabindex=${t===this.#e?0:-1} aria-label=${p} aria-disabled=${l} title=${a??n.t("ui.manual.drop")}
              @click=${()=>this.raise({kind:"command",command:c})}>${pe}</button>`}
      </li>
    `}#r({target:e}){this.#t=!0;let t=e instanceof Element?e.closest("li")?.querySelector("[data-row]"):void 0,r=Number(t?.dataset.row??this.#e);r!==this.#e&&(this.#e=r,this.again())}#n(e){let t=this.querySelectorAll("[data-row]").length-1,r={ArrowDown:this.#e+1,ArrowUp:this.#e-1,Home:0,End:t}[e.key],i=e.key==="Delete"||e.key==="Backspace";t<0||r===void 0&&!i||(e.preventDefault(),r!==void 0?this.#o(Math.max(0,Math.min(r,t))):this.querySelector(`[data-row="${this.#e}"]`)?.parentElement?.querySelector(".bare")?.click())}#o(e){this.querySelector(`[data-row="${e}"]`)?.focus()}},bt=[["ui.manual.messages",["deliver"]],["ui.manual.servers",["beat","timeout"]],["ui.manual.clients",["wake"]]];var vt=9,I=class extends h{#e=new Set;get stays(){return!0}prepare(){let{model:e}=this;this.#e=new Set(e===void 0?[]:K(e.state).voters)}heading({words:e}){return e.t("ui.members.title")}content(e){let{state:t,words:r}=e,{t:i}=r,n=K(t),s=t.servers.map(({server:l})=>l),a=s.length<vt?[`S${s.length+1}`]:[];return d`
      <div class="verdict">${this.#t(n,e)}</div>
      <ul class="members" aria-label=${i("ui.members.list")}>
        ${[...s,...a].map(l=>this.#i(l,s.includes(l),n,e))}
      </ul>
      <h3>${i("ui.members.replace")}</h3>
      <p class="hint">${i("ui.members.replace.hint")}</p>
      <div class="ticks" role="group" aria-label=${i("ui.members.replace")}>
        ${s.map(l=>d`
            <label class="switch"><input type="checkbox" name="voter-${l}" .checked=${this.#e.has(l)} @change=${()=>this.#r(l)} />${l}</label>
          `)}
      </div>
      <div class="row">
        ${this.act(i("ui.members.replace.do"),{do:"joint",servers:s.filter(l=>this.#e.has(l))},e)}
        ${this.act(i("ui.members.leaveJoint"),{do:"leaveJoint"},e)}
      </div>
    `}#t(e,{words:t}){let{t:r,list:i}=t,{voters:n,votersOutgoing:s=[],index:a,committed:l}=e,c=[...e.learners??[],...e.learnersNext??[]],p=Z(e)?r("ui.members.joint",{old:i(s),neededOld:y(s.length),new:i(n),neededNew:y(n.length)}):r("ui.members.voters",{voters:i(n),needed:y(n.length),n:n.length}),m=a===0?r("ui.members.first"):l?r("ui.members.committed",{index:a}):r("ui.members.uncommitted",{index:a});return[p,...c.length===0?[]:[r("ui.members.learners",{learners:i(c)})],m].map(f=>d`<p>${f}</p>`)}#i(e,t,r,i){let{state:n,words:s}=i,{t:a}=s,l=ee(r,e),c=(p,m)=>this.act(p,m,i,a("ui.members.act",{server:e,what:p}));return d`
      <li data-member=${e} data-membership=${t?l:"new"}>
        <b>${e}</b>
        <span class="hint">${a(t?yt[l]:"ui.members.new")}${te(n)?.server===e?d` · ${a("ui.members.leads")}`:u}</span>
        <span class="row">
          ${l==="outside"?d`${c(a("ui.members.add"),{do:"addServer",server:e})}${c(a("ui.members.addLearner"),{do:"addServer",server:e,learner:!0})}`:d`
                ${l==="learner"?c(a("ui.members.promote"),{do:"promote",server:e}):c(a("ui.members.transfer"),{do:"transfer",to:e})}
                ${c(a("ui.members.remove"),{do:"removeServer",server:e})}
              `}
        </span>
      </li>
    `}#r(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}},yt={voter:"ui.members.voter",learner:"ui.members.learner",joining:"ui.members.joining",leaving:"ui.members.leaving",outside:"ui.members.outside"};var $t=.1,We=36e5,L=class extends h{heading({words:e}){return e.t("ui.network.title")}content({state:e,words:{t}}){let{latency:r,jitter:i,loss:n,duplicate:s}=e.network,a=(l,c,p,m,f)=>d`
      <label>${c}<input type="number" name=${l} ?autofocus=${l==="latency"} required min=${m} max=${f} step="any" value=${p} inputmode="decimal" /></label>
    `;return d`
      <p class="hint">${t("ui.network.hint")}</p>
      <div class="fields">
        ${a("latency",t("ui.network.latency"),r/1e3,$t,We)}
        ${a("jitter",t("ui.network.jitter"),i/1e3,0,We)}
        ${a("loss",t("ui.network.loss"),Qe(n),0,100)}
        ${a("duplicate",t("ui.network.duplicate"),Qe(s),0,100)}
      </div>
      <footer><button class="chip primary" type="submit">${t("ui.network.do")}</button></footer>
    `}submit(e){let t=r=>Number(S(e,r));this.raise({kind:"command",command:{do:"network",latency:Math.round(t("latency")*1e3),jitter:Math.round(t("jitter")*1e3),loss:t("loss")/100,duplicate:t("duplicate")/100}})}};function Qe(o){return Number((o*100).toPrecision(6))}var gt=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"],W={clockDrift:999999,snapshotEvery:1e6,snapshotChunk:1048576,maxBatch:1024,maxInFlight:1024};function Je(o,{options:e,electionTimeout:t,heartbeat:r}){let i={...e,...Object.fromEntries(gt.map(p=>[p,o.get(p)!==null])),...Object.fromEntries(Object.keys(W).map(p=>[p,Math.round(Number(o.get(p)))]))},n=Object.entries(i).filter(([p,m])=>m!==e[p]),[s,a,l]=[H(o,"low"),H(o,"high"),H(o,"heartbeat")],c={do:"configure",...Object.fromEntries(n),...s===t[0]&&a===t[1]?{}:{electionTimeout:[s,a]},...l===r?{}:{heartbeat:l}};return Object.keys(c).length>1?c:void 0}function H(o,e){return Math.round(Number(o.get(e))*1e3)}var F=class extends h{#e=new Set;prepare(){this.#e=new Set}heading({words:e}){return e.t("ui.options.title")}content(e){let{state:t,words:r}=e,{t:i}=r,{options:n}=t,[s,a]=t.electionTimeout,l=(m,f,A=!1)=>d`
      <label class="switch"><input type="checkbox" name=${m} ?checked=${n[m]} ?disabled=${A} />${i(f)}</label>
    `,c=(m,f)=>d`
      <label>${i(f)}<input type="number" name=${m} required min="0" max=${W[m]} step="1" value=${n[m]} inputmode="numeric" /></label>
    `,p=(m,f,A)=>d`
      <label>${i(f)}<input type="number" name=${m} ?autofocus=${m==="low"} required min=${1} max=${36e5} step="any" value=${A/1e3} inputmode="decimal" /></label>
    `;return d`
      <div class="fields" @input=${()=>this.#r()}>
        ${p("low","ui.options.low",s)}${p("high","ui.options.high",a)}${p("heartbeat","ui.options.heartbeat",t.heartbeat)}
      </div>
      ${this.#t(e)}
      <h3>${i("ui.options.elections")}</h3>
      <div class="flags" @change=${()=>this.again()}>
        ${l("preVote","ui.options.preVote")}${l("checkQuorum","ui.options.checkQuorum")}
        ${l("leaderLease","ui.options.leaderLease",!this.#n("checkQuorum",n.checkQuorum))}
        ${this.#n("checkQuorum",n.checkQuorum)?u:d`<p class="hint">${i("ui.why.leaseNeedsQuorum")}</p>`}
      </div>
      <div class="fields">${c("clockDrift","ui.options.clockDrift")}</div>
      <h3>${i("ui.options.replication")}</h3>
      <div class="flags">${l("emptyHeartbeats","ui.options.emptyHeartbeats")}${l("manualLeave","ui.options.manualLeave")}</div>
      <div class="fields">
        ${c("maxBatch","ui.options.maxBatch")}${c("maxInFlight","ui.options.maxInFlight")}
        ${c("snapshotEvery","ui.options.snapshotEvery")}${c("snapshotChunk","ui.options.snapshotChunk")}
      </div>
      <footer><button class="chip primary" type="submit">${i("ui.options.do")}</button></footer>
    `}#t(e){let{t}=e.words,r=e.state.servers.map(({server:n})=>n),i=r.filter(n=>this.#e.has(n));return d`
      <h3>${t("ui.options.timers")}</h3>
      <p class="hint">${t("ui.options.align.hint")}</p>
      <div class="ticks" role="group" aria-label=${t("ui.options.timers")}>
        ${r.map(n=>d`<label class="switch"><input type="checkbox" .checked=${this.#e.has(n)} @change=${()=>this.#i(n)} />${n}</label>`)}
      </div>
      <div class="row">
        ${this.act(t("ui.options.align"),i.length===0?{do:"align"}:{do:"align",servers:i},e)}
        ${this.act(t("ui.options.spread"),{do:"spread"},e)}
      </div>
    `}submit(e){let t=this.model===void 0?void 0:Je(e,this.model.state);t!==void 0&&this.raise({kind:"command",command:t})}#i(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}#r(){let e=this.querySelector("[name=low]"),t=this.querySelector("[name=high]"),r=Number(t?.value)<Number(e?.value);t?.setCustomValidity(r?this.model?.words.t("ui.options.order")??"":"")}#n(e,t){return this.querySelector(`[name=${e}]`)?.checked??t}};var D=class extends h{#e=new Set;prepare(){let e=this.model?.state.servers??[],t=e.map(s=>s.server),r=e.find(s=>s.role==="leader")?.server??t[0],i=Math.max(1,t.length-y(t.length)),n=r===void 0?0:t.indexOf(r);this.#e=new Set([...t.slice(n),...t.slice(0,n)].slice(0,i))}heading({words:e}){return e.t("ui.partition.title")}content({state:e,words:t}){let{t:r}=t,i=e.servers.map(a=>a.server),[n,s]=this.#r(i);return d`
      <p class="hint">${r("ui.partition.hint")}</p>
      <div class="split">
        ${i.map(a=>d`
            <fieldset>
              <legend>${a}</legend>
              ${this.#t(a,"A",!0)}${this.#t(a,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${Ue("A",n,i.length,t)}<br />${Ue("B",s,i.length,t)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${n.length===0||s.length===0}>${r("ui.partition.do")}</button>
      </footer>
    `}submit(){let e=this.#r(this.model?.state.servers.map(t=>t.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:e}})}#t(e,t,r){return d`
      <label>
        <input type="radio" name="side-${e}" value=${t} .checked=${this.#e.has(e)===r} @change=${()=>this.#i(e,r)} />
        <span>${t}</span>
      </label>
    `}#i(e,t){let r=new Set(this.#e);t?r.add(e):r.delete(e),this.#e=r,this.again()}#r(e){return[e.filter(t=>this.#e.has(t)),e.filter(t=>!this.#e.has(t))]}};function Ue(o,e,t,r){let{t:i,list:n}=r;if(e.length===0)return i("ui.partition.empty",{group:o});let s={group:o,servers:n(e),n:e.length,all:t};return e.length>=y(t)?i("ui.partition.majority",s):i("ui.partition.minority",s)}var Q=Se(class extends Te{constructor(o){if(super(o),o.type!==g.PROPERTY&&o.type!==g.ATTRIBUTE&&o.type!==g.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Ee(o))throw Error("`live` bindings can only contain a single expression")}render(o){return o}update(o,[e]){if(e===M||e===u)return e;let t=o.element,r=o.name;if(o.type===g.PROPERTY){if(e===t[r])return M}else if(o.type===g.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(r))return M}else if(o.type===g.ATTRIBUTE&&t.getAttribute(r)===e+"")return M;return Ne(o),e}});function Ye(o,e,t,{first:r}){let i=Object.entries(o).map(([a,l])=>({rule:a,section:l,name:r([`rule.${a}.name`],{})??a,text:r([`rule.${a}.text`],{})??""})),n=e.toLowerCase().split(/\s+/),s=i.filter(a=>{let l=Object.values(a).join(" ").toLowerCase();return n.every(c=>l.includes(c))});return[...s.filter(({rule:a})=>t.includes(a)),...s.filter(({rule:a})=>!t.includes(a))]}var q=class extends h{#e="";#t=[];get stays(){return!0}prepare(){this.#n("")}heading({words:e}){return e.t("ui.rules.title")}content(e){let{sections:t,words:r}=e,{t:i}=r,n=Ye(t,this.#e,this.#t,r);return d`
      <p class="hint">${i("ui.rules.hint")}</p>
      <input class="search" type="search" autofocus spellcheck="false" aria-label=${i("ui.rules.search")} placeholder=${i("ui.rules.search")}
        .value=${Q(this.#e)} @input=${s=>this.#r(s)} />
      ${n.length===0?d`<p>${i("ui.rules.none")}</p>`:d`<ul class="rules">${n.map(s=>this.#i(s,e))}</ul>`}
    `}#i({rule:e,name:t,text:r,section:i},n){let{t:s}=n.words,a=n.state.broken.includes(e),l={do:a?"mend":"break",rule:e},c=w(l,n);return d`
      <li data-rule=${e} data-broken=${a?"true":"false"}>
        <span class="what"><b>${t}</b> <span class="hint">${i}</span><br />${r}</span>
        <label class="switch" title=${c??u}>
          <span>${s(a?"ui.rules.broken":"ui.rules.kept")}</span>
          <input type="checkbox" role="switch" aria-label=${s("ui.rules.break",{rule:t})} aria-disabled=${c===void 0?u:"true"}
            .checked=${Q(a)} @change=${()=>this.do(l)} />
        </label>
      </li>
    `}#r({target:e}){e instanceof HTMLInputElement&&this.#n(e.value),this.again()}#n(e){this.#e=e,this.#t=this.model?.state.broken??[]}};customElements.define("pg-manual",O);customElements.define("pg-client",E);customElements.define("pg-members",I);customElements.define("pg-options",F);customElements.define("pg-rules",q);customElements.define("pg-partition",D);customElements.define("pg-compare",N);customElements.define("pg-links",C);customElements.define("pg-network",L);
/*! Bundled license information:

lit-html/directives/live.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/

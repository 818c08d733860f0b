import{$ as u,$a as Ce,Aa as ke,Ea as h,Fa as E,G as B,Ga as m,Ha as we,Ia as xe,Ja as Me,M as b,Ma as Re,N as ue,O as pe,Oa as Se,Qa as H,S as z,T as $,U as me,Wa as Te,X as he,Y as d,Za as Ee,_ as S,_a as Ae,a as y,ab as k,c as g,cb as Ne,d as Z,da as fe,db as Oe,e as T,eb as Le,f as ee,fb as Ie,g as x,ga as be,h as te,ha as ve,jb as De,k as _,l as re,lb as Fe,ma as ye,mb as je,na as ge,nb as qe,oa as $e,ob as W,p as V,qb as w,r as ie,rb as Pe,s as ne,sb as Ke,t as oe,tb as _e,u as se,v as ae,w as le,wb as Ve,x as de,y as ce}from"./chunk.js";var Q=["linearizable","lease","stale"];function ze(n,e){let t=e("to")===""?{}:{to:e("to")},r=e("key");switch(n){case"write":return{do:"write",key:r,value:e("value"),...t};case"cas":return{do:"cas",key:r,expect:e("expect"),value:e("value"),...t};case"delete":return{do:"delete",key:r,...t};case"read":return{do:"read",key:r,level:Be(e("level")),...t};case"workload":return{do:"workload",clients:Math.round(Number(e("clients"))),rate:Number(e("rate")),reads:Number(e("reads"))/100,level:Be(e("level")),keys:Math.round(Number(e("keys")))}}}function Be(n){return Q.find(e=>e===n)??"linearizable"}var C=class extends h{#e="write";#t="";#i="x";#r=1;prepare({server:e=""}){this.#e="write",this.#t=e;let t=this.model?.state.operations.at(-1);this.#i=t?.key??"x";let r=Number(t?.value??0);this.#r=Number.isSafeInteger(r)?r+1:1}heading({words:e}){return e.t("ui.client.title")}content(e){let{t}=e.words;return d`
      <div class="choice" role="group" aria-label=${t("ui.client.what")}>
        ${Object.entries(We).map(([r,i])=>d`
            <button type="button" aria-pressed=${r===this.#e?"true":"false"} @click=${()=>this.#s(r)}>${t(i)}</button>
          `)}
      </div>
      ${this.#e==="workload"?this.#o(e):this.#n(e)}
    `}#n(e){let{t}=e.words,r=this.#e;return d`
      <p class="hint">${t("ui.write.hint")}</p>
      <div class="fields">
        <label>${t("ui.write.key")}<input name="key" required maxlength=${32} value=${this.#i} spellcheck="false" /></label>
        ${r==="cas"?d`<label>${t("ui.client.expect")}<input name="expect" maxlength=${64} spellcheck="false" /></label>`:u}
        ${r==="write"||r==="cas"?d`<label>${t("ui.write.value")}<input name="value" data-first autofocus maxlength=${64} value=${this.#r} spellcheck="false" /></label>`:u}
        ${this.#a("to",t("ui.write.to"),this.#t,t("ui.write.anyServer"),e)}
      </div>
      ${r==="read"?d`<div class="fields">${Qe("linearizable",e)}</div>`:u}
      <footer><button class="chip primary" type="submit">${t(r==="write"?"ui.write.do":We[r])}</button></footer>
    `}#o(e){let{state:t,words:r}=e,{t:i}=r,o=t.workload??{clients:3,rate:5,reads:.5,level:"linearizable",keys:3};return d`
      <p class="hint">${i("ui.client.workload.hint")}</p>
      <div class="fields">
        ${A("clients",i("ui.client.clients"),o.clients,1,9,"1")}${A("rate",i("ui.client.rate"),o.rate,.001,1e3,"any")}
        ${A("keys",i("ui.client.keys"),o.keys,1,26,"1")}${A("reads",i("ui.client.reads"),Number((o.reads*100).toPrecision(6)),0,100,"any")}
      </div>
      <div class="fields">${Qe(o.level,e)}</div>
      <footer>
        ${this.act(i("ui.client.stop"),{do:"workload",clients:0},e)}
        <button class="chip primary" type="submit">${t.workload===void 0?i("ui.client.start"):i("ui.client.change")}</button>
      </footer>
      <div class="fields aside">
        ${this.#a("contact",i("ui.client.contact"),t.contact??"",t.contact===void 0?i("ui.write.anyServer"):void 0,e)}
        <button class="chip" type="button" @click=${()=>this.#l()}>${i("ui.client.turn")}</button>
      </div>
    `}#a(e,t,r,i,{state:o}){return d`
      <label>
        ${t}
        <select name=${e}>
          ${i===void 0?u:d`<option value="" ?selected=${r===""}>${i}</option>`}
          ${o.servers.map(({server:s})=>d`<option value=${s} ?selected=${s===r}>${s}</option>`)}
        </select>
      </label>
    `}#s(e){this.#e=e,this.again()}#l(){let e=this.querySelector("[name=contact]")?.value??"";e!==""&&this.do({do:"to",server:e})}submit(e){this.raise({kind:"command",command:ze(this.#e,t=>E(e,t))})}},We={write:"ui.client.write",cas:"ui.client.cas",delete:"ui.client.delete",read:"ui.client.read",workload:"ui.client.workload"};function A(n,e,t,r,i,o){return d`<label>${e}<input type="number" name=${n} required min=${r} max=${i} step=${o} value=${t} inputmode="decimal" /></label>`}function Qe(n,{state:e,words:{t}}){let r=i=>t(i==="lease"?e.options.leaderLease?"ui.client.lease":"ui.client.leaseOff":i==="stale"?"ui.client.stale":"ui.client.linearizable");return d`
    <label>${t("ui.client.level")}<select name="level">${Q.map(i=>d`<option value=${i} ?selected=${i===n}>${r(i)}</option>`)}</select></label>
  `}var Ue=x({status:y,role:y,currentTerm:g,commitIndex:g,log:T(te),machine:ee(y)},{votedFor:y}),vt=x({server:y,differs:T(y)},{logFrom:g,a:Ue,b:Ue}),Je=n=>!0,Ye=x({branch:g,end:g},{leader:y}),yt=x({a:Ye,b:Ye,servers:T(vt)},{parts:x({seq:g,at:g},{a:Je,b:Je})});function Xe(n){try{let e=JSON.parse(n);if(!yt(e))return;let{parts:t,...r}=e;return t===void 0?r:{...r,parts:{seq:t.seq,at:t.at,a:_(t.a),b:_(t.b)}}}catch{return}}var M=["a","b"],gt=80,$t=2e4;async function Ze(n,e,t){let r=Math.max(0,(n.parts?.seq??1)-1-gt),{past:i,branch:o}=e,s=(o===n.a.branch||o===n.b.branch)&&i.firstSeq-1<=r&&r<=i.lastSeq,[a,l]=await Promise.all(M.map(async c=>{let p=`events?branch=${n[c].branch}`;return s?Ge(i.stateAfter(r),r,await t(`${p}&after=${r}`)):Ge(await kt(t),0,await t(p),r)}));return a===void 0||l===void 0?void 0:{a,b:l}}async function kt(n){try{return he(JSON.parse(await n("scenario")??""))}catch{return}}function Ge(n,e,t,r=e){let i=re(t??"");if(n===void 0||i===void 0||t===void 0)return;let o=i.slice(0,r-e).reduce(me,n),s=new Te(o,r);for(let a of i.slice(r-e,r-e+$t))s.add(a);return s}function et({parts:n,a:e,b:t}){let r=Math.max(e.end,t.end),i=n?.at??0,o=Math.max(2e4,Math.min(6e5,(r-i)*1.15));return{start:Math.max(0,i-o*.12),span:o}}var wt=Z("status","role","currentTerm","votedFor","commitIndex","log","machine");function tt({servers:n}){return n.flatMap(({server:e,differs:t,logFrom:r,a:i,b:o})=>t.flatMap(s=>wt(s)||s==="server"?[{server:e,field:s,logFrom:r,a:i,b:o}]:[]))}var N=class extends h{#e=async()=>{};#t={a:0,b:0};#i="loading";#r={start:0,span:1,follows:!1};#n=0;#o;#a=new ResizeObserver(()=>this.#c());prepare(e,t){this.#e=t;let{branch:r=1}=this.model?.travel??{},i=this.#s(this.model),o=i.find(({id:a})=>a===r)?.parent,s=i.find(({id:a})=>a===o)??i.filter(({id:a})=>a!==r).at(-1);this.#t={a:Math.min(r,s?.id??r),b:Math.max(r,s?.id??r)},this.#u()}heading({words:e}){return e.t("ui.compare.title")}content(e){let{words:t}=e,{t:r}=t,i=this.#i,o=(s,a)=>d`
      <label><span>${a}</span>
        <select @change=${l=>this.#l(s,l)}>
          ${this.#s(e).map(l=>d`<option value=${l.id} ?selected=${l.id===this.#t[s]}>${l.id} · ${H(l,t)}</option>`)}
        </select>
      </label>
    `;return d`
      <div class="fields">${o("a",r("ui.compare.a"))}${o("b",r("ui.compare.b"))}</div>
      <div role="status">${i==="loading"?r("ui.compare.loading"):i==="failed"?r("ui.compare.failed"):u}</div>
      ${typeof i=="string"?u:this.#p(i,t)}
    `}drawn(){this.#a.disconnect();for(let e of this.querySelectorAll(".diagram"))this.#a.observe(e);this.#c()}#s(e){return De(e?.travel.branches??[],e?.travel.branch)}#l(e,{target:t}){if(!(t instanceof HTMLSelectElement))return;let[r,i]=[Number(t.value),e==="a"?"b":"a"],o=r===this.#t[i]?{[i]:this.#t[e]}:{};this.#t={...this.#t,...o,[e]:r},this.#u()}async#u(){let e=++this.#n,{past:t,travel:r}=this.model??{};this.#i="loading",this.again();let i=Xe(await this.#e(`compare?a=${this.#t.a}&b=${this.#t.b}`)??""),o=i?.parts===void 0||t===void 0?void 0:await Ze(i,{past:t,branch:r?.branch},this.#e);e===this.#n&&(this.#i=i===void 0?"failed":{compared:i,charts:o},i!==void 0&&(this.#r={...et(i),follows:!1}),this.again())}#p({compared:e,charts:t},r){let{t:i}=r,{parts:o}=e;if(o===void 0)return d`<p>${i("ui.compare.same")}</p>`;let s=a=>{let l=o[a],c=l===void 0?i("ui.compare.ended"):ce(l,r)?.text??l.kind;return d`<li>${i("ui.compare.side",{id:e[a].branch,what:c})}</li>`};return d`
      ${t===void 0?u:this.#m(e,r)}
      <p><b>${i("ui.compare.parts",{at:o.at})}</b></p>
      <ul>${M.map(s)}</ul>
      ${xt(e,r)}
    `}#m(e,{t}){let r=(o,s,a)=>d`
      <button class="bare" type="button" aria-label=${o} title=${o} @click=${()=>this.#d(a())}>${s}</button>
    `,i=o=>()=>({kind:"zoom",factor:o,about:this.#r.start+this.#r.span/2});return d`
      <div class="zoom">
        ${r(t("ui.compare.earlier"),ve,()=>({kind:"pan",share:-.4}))}
        ${r(t("ui.compare.later"),be,()=>({kind:"pan",share:.4}))}
        ${r(t("ui.spacetime.zoomOut"),ge,i(1.6))}
        ${r(t("ui.spacetime.zoomIn"),ye,i(1/1.6))}
        ${r(t("ui.spacetime.fit"),$e,()=>({kind:"fit"}))}
      </div>
      <div class="beside">
        ${M.map(o=>d`
            <figure>
              <figcaption>${this.#h(e[o].branch)}</figcaption>
              <div class="diagram" data-side=${o}
                @pointerdown=${s=>this.#f(s)} @pointermove=${s=>this.#b(s)}
                @pointerup=${()=>this.#o=void 0} @pointercancel=${()=>this.#o=void 0}
                @wheel=${{handleEvent:s=>this.#v(s),passive:!1}}
              ><canvas aria-hidden="true"></canvas></div>
            </figure>
          `)}
      </div>
    `}#h(e){let t=this.#s(this.model).find(r=>r.id===e);return t===void 0||this.model===void 0?String(e):`${e} · ${H(t,this.model.words)}`}#d(e){if(typeof this.#i=="string"||e===void 0)return;let{parts:t,a:r,b:i}=this.#i.compared;this.#r=Ee(this.#r,e,{first:t?.at??0,last:Math.max(r.end,i.end)}),this.#c()}#f(e){e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId),this.#o=e.clientX}#b({clientX:e,currentTarget:t}){this.#o===void 0||!(t instanceof Element)||(this.#d({kind:"pan",share:(this.#o-e)/Math.max(1,t.clientWidth-k)}),this.#o=e)}#v(e){if(!e.ctrlKey||!(e.currentTarget instanceof Element))return;e.preventDefault();let{left:t,width:r}=e.currentTarget.getBoundingClientRect(),i=Ce(this.#r,k,Math.max(1,r-k),e.clientX-t);this.#d({kind:"zoom",factor:2**(Math.max(-240,Math.min(240,e.deltaY))/120),about:i})}#c(){let e=this.#i;if(typeof e=="string"||e.charts===void 0||this.model===void 0)return;let t=Fe(this);for(let r of this.querySelectorAll(".diagram")){let i=r.dataset.side==="b"?"b":"a",o=e.charts[i],s={width:r.clientWidth,height:Math.max(140,Oe(o))},a=r.querySelector("canvas"),l=a===null||s.width===0?null:je(a,s);if(l===null)continue;Ie(l,Le(o,this.#r,s,"context",e.compared[i].end),t.palette,t.fonts,qe(this.model.words));let c=Ae(this.#r,k,s.width-k,e.compared.parts?.at??0);c<k||(l.fillStyle=t.palette.accent,l.fillRect(c-1,4,2,s.height-Ne-4),l.fill(new Path2D(`M${c-6} 2h12l-6 9z`)))}}};function xt(n,e){let{t}=e,r=tt(n);return d`
    <h3>${t("ui.compare.differs")}</h3>
    ${r.length===0?d`<p>${t("ui.compare.nothing")}</p>`:d`
          <table class="differs">
            <thead><tr><th scope="col">${t("ui.server")}</th><th scope="col">${t("ui.compare.what")}</th>
              ${M.map(i=>d`<th scope="col">${t("ui.compare.on",{id:n[i].branch})}</th>`)}</tr></thead>
            <tbody>${r.map(i=>d`
              <tr><th scope="row">${i.server}</th><td>${i.field==="log"?t("ui.compare.logFrom",{index:i.logFrom??1}):i.field}</td>
                ${M.map(o=>d`<td>${Mt(i,i[o],e)}</td>`)}</tr>
            `)}</tbody>
          </table>
        `}
  `}var rt=12;function Mt({field:n},e,t){let r=t.t("ui.none");if(e===void 0||n==="server")return e===void 0?r:e.status;switch(n){case"status":return t.first([`ui.status.${e.status}`],{})??e.status;case"role":return t.first([`role.${e.role}`],{})??e.role;case"log":{let i=e.log.slice(0,rt).map(o=>Se(o,t)).join(", ");return e.log.length===0?r:e.log.length>rt?`${i}, …`:i}case"machine":return Object.entries(e.machine).map(([i,o])=>`${i}=${o}`).join(", ")||r;default:return String(e[n]??r)}}var O=class extends h{connectedCallback(){this.addEventListener("keydown",e=>this.#i(e))}heading({selected:e,words:t}){return t.t("ui.links.title",{server:e})}content(e){let{state:t,selected:r,words:i}=e,o=t.servers.map(s=>s.server).filter(s=>s!==r);return d`
      <p class="hint">${i.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${o.map((s,a)=>this.#e(r,s,a===0,e))}
      </ul>
    `}#e(e,t,r,i){let{words:o}=i,{t:s}=o,a=B(i.state.cuts,e,t),l={from:e,to:t},c={from:t,to:e};return d`
      <li data-link-to=${t}>
        <kbd aria-hidden="true">${t.slice(1)}</kbd>
        <span class="ends">${e} – ${t}</span><span class="hint">${Rt(a,e,t,o)}</span>
        <span class="row">
          ${this.#t(s("ui.links.cut"),{do:"cut",...l,both:!0},i,r&&a!=="both")}
          ${this.#t(s("ui.links.cutOneWay",l),{do:"cut",...l},i,!1)}
          ${this.#t(s("ui.links.cutOneWay",c),{do:"cut",...c},i,!1)}
          ${this.#t(s("ui.links.heal"),{do:"heal",...l},i,r&&a==="both")}
        </span>
      </li>
    `}#t(e,t,r,i){let o=b(t,r);return d`
      <button class="chip small" type="button" ?autofocus=${i} aria-disabled=${o===void 0?u:"true"} title=${o??e}
        @click=${()=>this.#r(t,o)}>${e}</button>
    `}#i(e){let{model:t}=this;if(t===void 0||!/^[1-9]$/.test(e.key))return;let r=t.selected,i=`S${e.key}`;if(i===r||!t.state.servers.some(s=>s.server===i))return;e.preventDefault();let o=B(t.state.cuts,r,i)==="open";this.#r(o?{do:"cut",from:r,to:i,both:!0}:{do:"heal",from:r,to:i},void 0)}#r(e,t){t===void 0&&(this.close(),this.raise({kind:"command",command:e}))}};function Rt(n,e,t,{t:r}){switch(n){case"open":return r("ui.links.open");case"both":return r("ui.links.cutBoth");case"forth":return r("ui.links.cutFrom",{from:e,to:t});case"back":return r("ui.links.cutFrom",{from:t,to:e})}}function it(n){return[...n.messages.flatMap(St),...n.servers.flatMap(Tt),...Et(n)]}function St({id:n}){return[{do:"deliver",message:n},{do:"drop",message:n}]}function Tt({server:n,status:e,role:t}){return e!=="up"?[]:[{do:t==="leader"?"beat":"timeout",server:n}]}function Et(n){return Array.from({length:9},(t,r)=>`C${r+1}`).filter(t=>ue(t,n)||pe(t,n)).map(t=>({do:"wake",client:t}))}function nt(n,e,t){let{t:r}=t;switch(n.do){case"deliver":case"drop":{let i=e.messages.find(({id:o})=>o===n.message);return i===void 0?"":At(i,t)}case"beat":return r("ui.pick.beat",{server:n.server,term:z(e,n.server)?.currentTerm});case"timeout":return r("ui.pick.timeout",{server:n.server,term:z(e,n.server)?.currentTerm});case"wake":{let i=e.operations.find(({client:o,returned:s})=>o===n.client&&s===void 0);return i===void 0?r("ui.pick.turn",{client:n.client}):r("ui.pick.wake",{client:n.client,asked:W(i)})}}}function At(n,{t:e}){let{type:t,entries:r=[],voteGranted:i,success:o}=n;switch(t){case"RequestVote":return e("ui.pick.requestVote",n);case"RequestVoteReply":return e(i===!0?"ui.pick.vote":"ui.pick.noVote",n);case"PreVote":return e("ui.pick.preVote",n);case"PreVoteReply":return e(i===!0?"ui.pick.preVoteYes":"ui.pick.preVoteNo",n);case"AppendEntries":return r.length===0?e("ui.pick.heartbeat",n):e("ui.pick.entries",{...n,n:r.length,first:r[0]?.index,last:r.at(-1)?.index});case"AppendEntriesReply":return e(o===!0?"ui.pick.appended":"ui.pick.refused",n);case"InstallSnapshot":return e("ui.pick.snapshot",n);case"InstallSnapshotReply":return e(o===!0?"ui.pick.installed":"ui.pick.received",n);case"TimeoutNow":return e("ui.pick.timeoutNow",n);case"ReadIndex":return e("ui.pick.readIndex",n);case"ReadIndexReply":return e(o===!0?"ui.pick.readIndexYes":"ui.pick.readIndexNo",n);case"ClientRequest":{let{op:s="",key:a="",value:l="",expect:c=""}=n;return s==="register"?e("ui.pick.register",n):e("ui.pick.request",{...n,asked:W({op:s,key:a,value:l,expect:c})})}case"ClientReply":return e(Ct(n),{...n,index:n.index??0});default:return e("ui.pick.other",n)}}function Ct({outcome:n,result:e,leader:t}){switch(n){case"ok":return e===void 0?"ui.pick.replyOk":"ui.pick.replyResult";case"mismatch":return"ui.pick.replyMismatch";case"expired":return"ui.pick.replyExpired";case"notLeader":return t===void 0?"ui.pick.replyNoLeader":"ui.pick.replyAsk";default:return"ui.pick.reply"}}var L=class extends fe{#e=0;#t=!1;connectedCallback(){this.addEventListener("focusin",e=>this.#r(e)),this.addEventListener("focusout",({relatedTarget:e})=>this.#t=e===null&&this.#t),this.addEventListener("keydown",e=>this.#n(e))}inputs(e){let{state:t,words:r,control:i,status:o,looking:s}=e;return t.manual!==!0?[!1]:[t.messages,t.servers,t.operations,t.workload,r,i,o,s,this.#e]}view(e){let{state:t,words:r}=e;if(t.manual!==!0)return d``;let{t:i}=r,o=it(t).filter(({do:s})=>s!=="drop");return this.#e=Math.max(0,Math.min(this.#e,o.length-1)),d`
      <section class="manual" aria-labelledby="manual-title">
        <h2 id="manual-title" tabindex="-1">${i("ui.manual.title")}</h2>
        <p class="hint">${o.length===0?i("ui.manual.none"):i("ui.manual.hint")}</p>
        ${Nt.map(([s,a])=>{let l=o.flatMap((c,p)=>a.includes(c.do)?[this.#i(c,p,e)]:[]);return l.length===0?u:d`<h3>${i(s)}</h3><ul>${l}</ul>`})}
      </section>
    `}drawn(){this.#t&&!this.contains(document.activeElement)&&this.#o(this.#e)}#i(e,t,r){let{state:i,words:o}=r,s=nt(e,i,o),a=b(e,r),l=a===void 0?u:"true",c=e.do==="deliver"?{do:"drop",message:e.message}:void 0,p=o.t("ui.manual.dropIt",{what:s});return d`
      <li data-pick=${e.do}>
        <button class="pick" type="button" data-row=${t} tabindex=${t===this.#e?0:-1} aria-disabled=${l} title=${a??u}
          aria-keyshortcuts=${c===void 0?u:"Delete"} @click=${()=>this.raise({kind:"command",command:e})}>${s}</button>
        ${c===void 0?u:d`<button class="bare" type="button" tabindex=${t===this.#e?0:-1} aria-label=${p} aria-disabled=${l} title=${a??o.t("ui.manual.drop")}
              @click=${()=>this.raise({kind:"command",command:c})}>${ke}</button>`}
      </li>
    `}#r({target:e}){this.#t=!0;let t=e instanceof Element?e.closest("li")?.querySelector("[data-row]"):void 0,r=Number(t?.dataset.row??this.#e);r!==this.#e&&(this.#e=r,this.again())}#n(e){let t=this.querySelectorAll("[data-row]").length-1,r={ArrowDown:this.#e+1,ArrowUp:this.#e-1,Home:0,End:t}[e.key],i=e.key==="Delete"||e.key==="Backspace";t<0||r===void 0&&!i||(e.preventDefault(),r!==void 0?this.#o(Math.max(0,Math.min(r,t))):this.querySelector(`[data-row="${this.#e}"]`)?.parentElement?.querySelector(".bare")?.click())}#o(e){this.querySelector(`[data-row="${e}"]`)?.focus()}},Nt=[["ui.manual.messages",["deliver"]],["ui.manual.servers",["beat","timeout"]],["ui.manual.clients",["wake"]]];var Ot=9,I=class extends h{#e=new Set;get stays(){return!0}prepare(){let{model:e}=this;this.#e=new Set(e===void 0?[]:V(e.state).voters)}heading({words:e}){return e.t("ui.members.title")}content(e){let{state:t,words:r}=e,{t:i}=r,o=V(t),s=t.servers.map(({server:l})=>l),a=s.length<Ot?[`S${s.length+1}`]:[];return d`
      <div class="verdict">${this.#t(o,e)}</div>
      <ul class="members" aria-label=${i("ui.members.list")}>
        ${[...s,...a].map(l=>this.#i(l,s.includes(l),o,e))}
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
    `}#t(e,{words:t}){let{t:r,list:i}=t,{voters:o,votersOutgoing:s=[],index:a,committed:l}=e,c=[...e.learners??[],...e.learnersNext??[]],p=ie(e)?r("ui.members.joint",{old:i(s),neededOld:$(s.length),new:i(o),neededNew:$(o.length)}):r("ui.members.voters",{voters:i(o),needed:$(o.length),n:o.length}),f=a===0?r("ui.members.first"):l?r("ui.members.committed",{index:a}):r("ui.members.uncommitted",{index:a});return[p,...c.length===0?[]:[r("ui.members.learners",{learners:i(c)})],f].map(v=>d`<p>${v}</p>`)}#i(e,t,r,i){let{state:o,words:s}=i,{t:a}=s,l=ne(r,e),c=(p,f)=>this.act(p,f,i,a("ui.members.act",{server:e,what:p}));return d`
      <li data-member=${e} data-membership=${t?l:"new"}>
        <b>${e}</b>
        <span class="hint">${a(t?Lt[l]:"ui.members.new")}${oe(o)?.server===e?d` · ${a("ui.members.leads")}`:u}</span>
        <span class="row">
          ${l==="outside"?d`${c(a("ui.members.add"),{do:"addServer",server:e})}${c(a("ui.members.addLearner"),{do:"addServer",server:e,learner:!0})}`:d`
                ${l==="learner"?c(a("ui.members.promote"),{do:"promote",server:e}):c(a("ui.members.transfer"),{do:"transfer",to:e})}
                ${c(a("ui.members.remove"),{do:"removeServer",server:e})}
              `}
        </span>
      </li>
    `}#r(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}},Lt={voter:"ui.members.voter",learner:"ui.members.learner",joining:"ui.members.joining",leaving:"ui.members.leaving",outside:"ui.members.outside"};var It=.1,ot=36e5,D=class extends h{#e;prepare({link:e}){this.#e=e}heading({words:{t:e}}){return this.#e===void 0?e("ui.network.title"):e("ui.network.ofLink",this.#e)}content(e){let{state:t,words:{t:r}}=e,{latency:i,jitter:o,loss:s,duplicate:a,reorder:l}=Dt(this.#e,t),c=(p,f,v,R,ut)=>d`
      <label>${f}<input type="number" name=${p} ?autofocus=${p==="latency"} required min=${R} max=${ut} step="any" value=${v} inputmode="decimal" /></label>
    `;return d`
      <p class="hint">${this.#e===void 0?r("ui.network.hint"):r("ui.network.hintLink")}</p>
      <div class="fields">
        ${c("latency",r("ui.network.latency"),i/1e3,It,ot)}
        ${c("jitter",r("ui.network.jitter"),o/1e3,0,ot)}
        ${c("loss",r("ui.network.loss"),U(s),0,100)}
        ${c("duplicate",r("ui.network.duplicate"),U(a),0,100)}
        ${c("reorder",r("ui.network.reorder"),U(l),0,100)}
      </div>
      <footer>
        ${this.#t(e)}
        <button class="chip primary" type="submit">${r("ui.network.do")}</button>
      </footer>
    `}#t(e){let t=this.#e;if(t===void 0)return u;let r={do:"network",...t},i=b(r,e),o=()=>{i===void 0&&(this.close(),this.raise({kind:"command",command:r}))},s=e.words.t("ui.network.follow");return d`<button class="chip" type="button" aria-disabled=${i===void 0?u:"true"} title=${i??s} @click=${o}>${s}</button>`}submit(e){let t=r=>Number(E(e,r));this.raise({kind:"command",command:{do:"network",...this.#e,latency:Math.round(t("latency")*1e3),jitter:Math.round(t("jitter")*1e3),loss:t("loss")/100,duplicate:t("duplicate")/100,reorder:t("reorder")/100}})}};function Dt(n,{network:e,links:t}){return{...e,...t.find(({from:r,to:i})=>r===n?.from&&i===n.to)}}function U(n){return Number((n*100).toPrecision(6))}var Ft=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"],Y={clockDrift:999999,snapshotEvery:1e6,snapshotChunk:1048576,maxBatch:1024,maxInFlight:1024};function st(n,{options:e,electionTimeout:t,heartbeat:r}){let i={...e,...Object.fromEntries(Ft.map(p=>[p,n.get(p)!==null])),...Object.fromEntries(Object.keys(Y).map(p=>[p,Math.round(Number(n.get(p)))]))},o=Object.entries(i).filter(([p,f])=>f!==e[p]),[s,a,l]=[J(n,"low"),J(n,"high"),J(n,"heartbeat")],c={do:"configure",...Object.fromEntries(o),...s===t[0]&&a===t[1]?{}:{electionTimeout:[s,a]},...l===r?{}:{heartbeat:l}};return Object.keys(c).length>1?c:void 0}function J(n,e){return Math.round(Number(n.get(e))*1e3)}var F=class extends h{#e=new Set;prepare(){this.#e=new Set}heading({words:e}){return e.t("ui.options.title")}content(e){let{state:t,words:r}=e,{t:i}=r,{options:o}=t,[s,a]=t.electionTimeout,l=(f,v,R=!1)=>d`
      <label class="switch"><input type="checkbox" name=${f} ?checked=${o[f]} ?disabled=${R} />${i(v)}</label>
    `,c=(f,v)=>d`
      <label>${i(v)}<input type="number" name=${f} required min="0" max=${Y[f]} step="1" value=${o[f]} inputmode="numeric" /></label>
    `,p=(f,v,R)=>d`
      <label>${i(v)}<input type="number" name=${f} ?autofocus=${f==="low"} required min=${1} max=${36e5} step="any" value=${R/1e3} inputmode="decimal" /></label>
    `;return d`
      <div class="fields" @input=${()=>this.#r()}>
        ${p("low","ui.options.low",s)}${p("high","ui.options.high",a)}${p("heartbeat","ui.options.heartbeat",t.heartbeat)}
      </div>
      ${this.#t(e)}
      <h3>${i("ui.options.elections")}</h3>
      <div class="flags" @change=${()=>this.again()}>
        ${l("preVote","ui.options.preVote")}${l("checkQuorum","ui.options.checkQuorum")}
        ${l("leaderLease","ui.options.leaderLease",!this.#n("checkQuorum",o.checkQuorum))}
        ${this.#n("checkQuorum",o.checkQuorum)?u:d`<p class="hint">${i("ui.why.leaseNeedsQuorum")}</p>`}
      </div>
      <div class="fields">${c("clockDrift","ui.options.clockDrift")}</div>
      <h3>${i("ui.options.replication")}</h3>
      <div class="flags">${l("emptyHeartbeats","ui.options.emptyHeartbeats")}${l("manualLeave","ui.options.manualLeave")}</div>
      <div class="fields">
        ${c("maxBatch","ui.options.maxBatch")}${c("maxInFlight","ui.options.maxInFlight")}
        ${c("snapshotEvery","ui.options.snapshotEvery")}${c("snapshotChunk","ui.options.snapshotChunk")}
      </div>
      <footer><button class="chip primary" type="submit">${i("ui.options.do")}</button></footer>
    `}#t(e){let{t}=e.words,r=e.state.servers.map(({server:o})=>o),i=r.filter(o=>this.#e.has(o));return d`
      <h3>${t("ui.options.timers")}</h3>
      <p class="hint">${t("ui.options.align.hint")}</p>
      <div class="ticks" role="group" aria-label=${t("ui.options.timers")}>
        ${r.map(o=>d`<label class="switch"><input type="checkbox" .checked=${this.#e.has(o)} @change=${()=>this.#i(o)} />${o}</label>`)}
      </div>
      <div class="row">
        ${this.act(t("ui.options.align"),i.length===0?{do:"align"}:{do:"align",servers:i},e)}
        ${this.act(t("ui.options.spread"),{do:"spread"},e)}
      </div>
    `}submit(e){let t=this.model===void 0?void 0:st(e,this.model.state);t!==void 0&&this.raise({kind:"command",command:t})}#i(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}#r(){let e=this.querySelector("[name=low]"),t=this.querySelector("[name=high]"),r=Number(t?.value)<Number(e?.value);t?.setCustomValidity(r?this.model?.words.t("ui.options.order")??"":"")}#n(e,t){return this.querySelector(`[name=${e}]`)?.checked??t}};function at(n){let{state:e,words:{t}}=n,r=e.servers.map(({server:s})=>s),i=r.flatMap((s,a)=>r.slice(a+1).map(l=>[s,l])),o=[...Pt(n),...r.flatMap(s=>we(s,n)).flatMap(({acts:s})=>s),...i.flatMap(([s,a])=>xe(s,a,n)).flatMap(({acts:s})=>s),...e.messages.flatMap(s=>Me(s.id,n).flatMap(({acts:a})=>a.map(l=>({...l,name:t("ui.act.ofMessage",{...s,act:l.name??l.label})})))),...Ht(n)];return[...new Map(o.map(s=>[JSON.stringify(s.intent),s])).values()]}function lt(n,e){let t=e.trim();return t===""?n:n.filter(({name:r,label:i,verb:o})=>Re(t,`${r??i} ${o}`))}function Pt(n){let{state:e,words:t,playing:r,travel:i}=n,{t:o}=t,s=(a,l,c,p)=>({label:l,verb:a,intent:{kind:"dialog",dialog:a},why:b(c,n),key:p});return[m(o(r?"ui.pause":"ui.play"),{do:r?"pause":"play"},n,{key:"Space"}),m(o("ui.step"),{do:"step"},n,{key:"→"}),{label:o("ui.back"),verb:"step back",intent:{kind:"back"},why:void 0,key:"←"},...Kt(n),m(o("ui.undo"),{do:"undo"},n,{key:"Ctrl Z",verb:"undo"}),m(o("ui.act.branch"),n.looking?{do:"branch",at:n.shown}:{do:"branch"},n,{key:"F",verb:"branch fork"}),...(i.branches??[]).filter(({id:a})=>a!==i.branch).map(({id:a})=>m(o("ui.act.switch",{branch:a}),{do:"switch",branch:a},n,{verb:"switch branch"})),m(o("ui.act.request"),se(e),n,{key:"C",verb:"client request write"}),s("client",o("ui.client"),{do:"write",key:"x",value:""},"W"),s("partition",o("ui.partition"),{do:"partition",groups:[]},"P"),s("links",o("ui.links"),{do:"partition",groups:[]},"X"),s("network",o("ui.network"),{do:"network"},"N"),m(o("ui.healAll"),{do:"healAll"},n,{key:"H",verb:"heal all"}),m(o("ui.act.align"),{do:"align"},n,{key:"A",verb:"align timers"}),m(o("ui.act.spread"),{do:"spread"},n,{key:"T",verb:"spread timers"}),G(o("ui.act.restartLeader"),"restart leader",ae(e,t),n,"R"),G(o("ui.act.resume"),"resume all",le(e,t),n,"B"),G(o("ui.act.setUp"),"log replication",de(e),n,"L"),...e.manual===!0?[m(o("ui.act.manualOff"),{do:"manual",on:!1},n,{verb:"manual off"})]:[m(o("ui.act.manualOn"),{do:"manual",on:!0},n,{verb:"manual on"})],j("members",o("ui.members")),j("options",o("ui.options")),j("rules",o("ui.rules")),j("compare",o("ui.compare")),..._t(n),...e.workload===void 0?[]:[m(o("ui.act.endWorkload"),{do:"workload",clients:0},n)],...Vt(n).map(a=>m(o("ui.act.wake",{client:a}),{do:"wake",client:a},n)),...zt(n),{label:o("ui.help"),verb:"help keys",intent:{kind:"dialog",dialog:"help"},why:void 0,key:"?"}]}function j(n,e){return{label:e,verb:n,intent:{kind:"dialog",dialog:n},why:void 0}}function G(n,e,t,r,i){let o=t.kind==="why"?t.text:t.kind==="sequence"?b(t.commands[0],r):void 0;return{label:n,verb:e,intent:t,why:o,key:i}}function Kt(n){let{t:e}=n.words,t=(r,i)=>[m(e("ui.act.next",{what:i}),{do:"jump",to:r},n,{verb:`jump next ${r}`}),m(e("ui.act.previous",{what:i}),{do:"jump",to:r,back:!0},n,{verb:`jump previous ${r}`})];return[...t("election",e("ui.act.election")),...t("commit",e("ui.act.commit")),...t("fault",e("ui.act.fault")),...t("violation",e("ui.act.violation"))]}function _t(n){let{state:e,words:{t}}=n,r=`S${e.servers.length+1}`;return[m(t("ui.act.addVoter",{server:r}),{do:"addServer",server:r},n,{verb:"add server voter"}),m(t("ui.act.addLearner",{server:r}),{do:"addServer",server:r,learner:!0},n,{verb:"add server learner"}),m(t("ui.act.leaveJoint"),{do:"leaveJoint"},n)]}function Vt({state:{operations:n,workload:e}}){let t=n.filter(({returned:i})=>i===void 0).map(({client:i})=>i),r=Array.from({length:e?.clients??0},(i,o)=>`C${o+1}`);return[...new Set([...r,...t])]}var Bt=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"];function zt(n){let{state:e,words:{t}}=n;return Bt.map(r=>{let i=e.options[r];return m(t(i?"ui.act.optionOff":"ui.act.optionOn",{option:r}),{do:"configure",[r]:!i},n,{verb:`configure ${r}`})})}function Ht(n){let{state:e,sections:t,words:{t:r}}=n;return Object.keys(t).map(i=>{let o=e.broken.includes(i);return m(r(o?"ui.act.mend":"ui.act.break",{rule:i}),{do:o?"mend":"break",rule:i},n,{verb:`${o?"mend":"break"} rule ${i}`})})}var Wt=60,q=class extends h{#e="";#t=0;#i;prepare(){this.#e="",this.#t=0,this.#i=void 0}heading({words:e}){return e.t("ui.palette")}content(e){let{t}=e.words,r=this.#n(e),i=Math.min(this.#t,r.length-1);return d`
      <input class="seek" type="text" role="combobox" autofocus aria-label=${t("ui.palette.seek")} placeholder=${t("ui.palette.seek")}
        aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant=${r.length===0?u:`palette-${i}`}
        spellcheck="false" @input=${o=>this.#o(o)} @keydown=${o=>this.#a(o)} />
      <div class="finds" id="palette-list" role="listbox" aria-label=${t("ui.palette")}>
        ${r.map((o,s)=>this.#r(o,s,s===i))}
      </div>
      <p class="hint" role="status">${r.length===0?t("ui.palette.none"):u}</p>
    `}#r(e,t,r){let{label:i,name:o=i,key:s,why:a,sure:l}=e,c=a??(this.#i===o?l:void 0);return d`
      <div class="act" id="palette-${t}" role="option" aria-selected=${r?"true":"false"} aria-disabled=${a===void 0?u:"true"}
        @click=${()=>this.#l(e)}>
        <span>${o}${c===void 0?u:d`<span class="reason">${c}</span>`}</span>
        ${s===void 0?u:d`<kbd aria-hidden="true">${s}</kbd>`}
      </div>
    `}#n(e){return lt(at(e),this.#e).slice(0,Wt)}#o(e){e.target instanceof HTMLInputElement&&(this.#e=e.target.value,this.#s(0))}#a(e){let{model:t}=this;if(t===void 0||e.isComposing)return;let r=this.#n(t),i={ArrowDown:1,ArrowUp:-1,PageDown:8,PageUp:-8}[e.key];if(e.key==="Enter"){e.preventDefault();let s=r[Math.min(this.#t,r.length-1)];s!==void 0&&this.#l(s)}if(i===void 0||r.length===0)return;e.preventDefault();let o=this.#t+i;this.#s(Math.abs(i)===1?(o+r.length)%r.length:Math.max(0,Math.min(r.length-1,o)))}#s(e){this.#t=e,this.again(),this.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})}#l({intent:e,why:t,sure:r,label:i,name:o=i}){if(t===void 0){if(r!==void 0&&this.#i!==o){this.#i=o,this.again();return}this.close(),this.raise(e)}}};var P=class extends h{#e=new Set;prepare(){let e=this.model?.state.servers??[],t=e.map(s=>s.server),r=e.find(s=>s.role==="leader")?.server??t[0],i=Math.max(1,t.length-$(t.length)),o=r===void 0?0:t.indexOf(r);this.#e=new Set([...t.slice(o),...t.slice(0,o)].slice(0,i))}heading({words:e}){return e.t("ui.partition.title")}content({state:e,words:t}){let{t:r}=t,i=e.servers.map(a=>a.server),[o,s]=this.#r(i);return d`
      <p class="hint">${r("ui.partition.hint")}</p>
      <div class="split">
        ${i.map(a=>d`
            <fieldset>
              <legend>${a}</legend>
              ${this.#t(a,"A",!0)}${this.#t(a,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${dt("A",o,i.length,t)}<br />${dt("B",s,i.length,t)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${o.length===0||s.length===0}>${r("ui.partition.do")}</button>
      </footer>
    `}submit(){let e=this.#r(this.model?.state.servers.map(t=>t.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:e}})}#t(e,t,r){return d`
      <label>
        <input type="radio" name="side-${e}" value=${t} .checked=${this.#e.has(e)===r} @change=${()=>this.#i(e,r)} />
        <span>${t}</span>
      </label>
    `}#i(e,t){let r=new Set(this.#e);t?r.add(e):r.delete(e),this.#e=r,this.again()}#r(e){return[e.filter(t=>this.#e.has(t)),e.filter(t=>!this.#e.has(t))]}};function dt(n,e,t,r){let{t:i,list:o}=r;if(e.length===0)return i("ui.partition.empty",{group:n});let s={group:n,servers:o(e),n:e.length,all:t};return e.length>=$(t)?i("ui.partition.majority",s):i("ui.partition.minority",s)}var X=Pe(class extends Ke{constructor(n){if(super(n),n.type!==w.PROPERTY&&n.type!==w.ATTRIBUTE&&n.type!==w.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!_e(n))throw Error("`live` bindings can only contain a single expression")}render(n){return n}update(n,[e]){if(e===S||e===u)return e;let t=n.element,r=n.name;if(n.type===w.PROPERTY){if(e===t[r])return S}else if(n.type===w.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(r))return S}else if(n.type===w.ATTRIBUTE&&t.getAttribute(r)===e+"")return S;return Ve(n),e}});function ct(n,e,t,{first:r}){let i=Object.entries(n).map(([a,l])=>({rule:a,section:l,name:r([`rule.${a}.name`],{})??a,text:r([`rule.${a}.text`],{})??""})),o=e.toLowerCase().split(/\s+/),s=i.filter(a=>{let l=Object.values(a).join(" ").toLowerCase();return o.every(c=>l.includes(c))});return[...s.filter(({rule:a})=>t.includes(a)),...s.filter(({rule:a})=>!t.includes(a))]}var K=class extends h{#e="";#t=[];get stays(){return!0}prepare(){this.#n("")}heading({words:e}){return e.t("ui.rules.title")}content(e){let{sections:t,words:r}=e,{t:i}=r,o=ct(t,this.#e,this.#t,r);return d`
      <p class="hint">${i("ui.rules.hint")}</p>
      <input class="search" type="search" autofocus spellcheck="false" aria-label=${i("ui.rules.search")} placeholder=${i("ui.rules.search")}
        .value=${X(this.#e)} @input=${s=>this.#r(s)} />
      ${o.length===0?d`<p>${i("ui.rules.none")}</p>`:d`<ul class="rules">${o.map(s=>this.#i(s,e))}</ul>`}
    `}#i({rule:e,name:t,text:r,section:i},o){let{t:s}=o.words,a=o.state.broken.includes(e),l={do:a?"mend":"break",rule:e},c=b(l,o);return d`
      <li data-rule=${e} data-broken=${a?"true":"false"}>
        <span class="what"><b>${t}</b> <span class="hint">${i}</span><br />${r}</span>
        <label class="switch" title=${c??u}>
          <span>${s(a?"ui.rules.broken":"ui.rules.kept")}</span>
          <input type="checkbox" role="switch" aria-label=${s("ui.rules.break",{rule:t})} aria-disabled=${c===void 0?u:"true"}
            .checked=${X(a)} @change=${()=>this.do(l)} />
        </label>
      </li>
    `}#r({target:e}){e instanceof HTMLInputElement&&this.#n(e.value),this.again()}#n(e){this.#e=e,this.#t=this.model?.state.broken??[]}};customElements.define("pg-manual",L);customElements.define("pg-client",C);customElements.define("pg-members",I);customElements.define("pg-options",F);customElements.define("pg-rules",K);customElements.define("pg-partition",P);customElements.define("pg-compare",N);customElements.define("pg-links",O);customElements.define("pg-network",D);customElements.define("pg-palette",q);
/*! Bundled license information:

lit-html/directives/live.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/

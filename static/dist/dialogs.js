import{P as Q,T as h,U as g,V as I,X as v,Y as z,Z as U,_ as W,ba as Y,c as L,h as O,i as A,j as V,k as _,m as B,n as H,o as D,p as b,q as l,s as $,t as p,u as y,x as P}from"./chunk.js";var j=["linearizable","lease","stale"];function G(o,e){let t=e("to")===""?{}:{to:e("to")},r=e("key");switch(o){case"write":return{do:"write",key:r,value:e("value"),...t};case"cas":return{do:"cas",key:r,expect:e("expect"),value:e("value"),...t};case"delete":return{do:"delete",key:r,...t};case"read":return{do:"read",key:r,level:J(e("level")),...t};case"workload":return{do:"workload",clients:Math.round(Number(e("clients"))),rate:Number(e("rate")),reads:Number(e("reads"))/100,level:J(e("level")),keys:Math.round(Number(e("keys")))}}}function J(o){return j.find(e=>e===o)??"linearizable"}var w=class extends h{#e="write";#t="";#i="x";#r=1;prepare({server:e=""}){this.#e="write",this.#t=e;let t=this.model?.state.operations.at(-1);this.#i=t?.key??"x";let r=Number(t?.value??0);this.#r=Number.isSafeInteger(r)?r+1:1}heading({words:e}){return e.t("ui.client.title")}content(e){let{t}=e.words;return l`
      <div class="choice" role="group" aria-label=${t("ui.client.what")}>
        ${Object.entries(Z).map(([r,i])=>l`
            <button type="button" aria-pressed=${r===this.#e?"true":"false"} @click=${()=>this.#a(r)}>${t(i)}</button>
          `)}
      </div>
      ${this.#e==="workload"?this.#n(e):this.#o(e)}
    `}#o(e){let{t}=e.words,r=this.#e;return l`
      <p class="hint">${t("ui.write.hint")}</p>
      <div class="fields">
        <label>${t("ui.write.key")}<input name="key" required maxlength=${32} value=${this.#i} spellcheck="false" /></label>
        ${r==="cas"?l`<label>${t("ui.client.expect")}<input name="expect" maxlength=${64} spellcheck="false" /></label>`:p}
        ${r==="write"||r==="cas"?l`<label>${t("ui.write.value")}<input name="value" data-first autofocus maxlength=${64} value=${this.#r} spellcheck="false" /></label>`:p}
        ${this.#s("to",t("ui.write.to"),this.#t,t("ui.write.anyServer"),e)}
      </div>
      ${r==="read"?l`<div class="fields">${ee("linearizable",e)}</div>`:p}
      <footer><button class="chip primary" type="submit">${t(r==="write"?"ui.write.do":Z[r])}</button></footer>
    `}#n(e){let{state:t,words:r}=e,{t:i}=r,n=t.workload??{clients:3,rate:5,reads:.5,level:"linearizable",keys:3};return l`
      <p class="hint">${i("ui.client.workload.hint")}</p>
      <div class="fields">
        ${k("clients",i("ui.client.clients"),n.clients,1,9,"1")}${k("rate",i("ui.client.rate"),n.rate,.001,1e3,"any")}
        ${k("keys",i("ui.client.keys"),n.keys,1,26,"1")}${k("reads",i("ui.client.reads"),Number((n.reads*100).toPrecision(6)),0,100,"any")}
      </div>
      <div class="fields">${ee(n.level,e)}</div>
      <footer>
        ${this.act(i("ui.client.stop"),{do:"workload",clients:0},e)}
        <button class="chip primary" type="submit">${t.workload===void 0?i("ui.client.start"):i("ui.client.change")}</button>
      </footer>
      <div class="fields aside">
        ${this.#s("contact",i("ui.client.contact"),t.contact??"",t.contact===void 0?i("ui.write.anyServer"):void 0,e)}
        <button class="chip" type="button" @click=${()=>this.#l()}>${i("ui.client.turn")}</button>
      </div>
    `}#s(e,t,r,i,{state:n}){return l`
      <label>
        ${t}
        <select name=${e}>
          ${i===void 0?p:l`<option value="" ?selected=${r===""}>${i}</option>`}
          ${n.servers.map(({server:s})=>l`<option value=${s} ?selected=${s===r}>${s}</option>`)}
        </select>
      </label>
    `}#a(e){this.#e=e,this.again()}#l(){let e=this.querySelector("[name=contact]")?.value??"";e!==""&&this.do({do:"to",server:e})}submit(e){this.raise({kind:"command",command:G(this.#e,t=>g(e,t))})}},Z={write:"ui.client.write",cas:"ui.client.cas",delete:"ui.client.delete",read:"ui.client.read",workload:"ui.client.workload"};function k(o,e,t,r,i,n){return l`<label>${e}<input type="number" name=${o} required min=${r} max=${i} step=${n} value=${t} inputmode="decimal" /></label>`}function ee(o,{state:e,words:{t}}){let r=i=>t(i==="lease"?e.options.leaderLease?"ui.client.lease":"ui.client.leaseOff":i==="stale"?"ui.client.stale":"ui.client.linearizable");return l`
    <label>${t("ui.client.level")}<select name="level">${j.map(i=>l`<option value=${i} ?selected=${i===o}>${r(i)}</option>`)}</select></label>
  `}var x=class extends h{connectedCallback(){this.addEventListener("keydown",e=>this.#i(e))}heading({selected:e,words:t}){return t.t("ui.links.title",{server:e})}content(e){let{state:t,selected:r,words:i}=e,n=t.servers.map(s=>s.server).filter(s=>s!==r);return l`
      <p class="hint">${i.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${n.map((s,a)=>this.#e(r,s,a===0,e))}
      </ul>
    `}#e(e,t,r,i){let{words:n}=i,{t:s}=n,a=L(i.state.cuts,e,t),u={from:e,to:t},c={from:t,to:e};return l`
      <li data-link-to=${t}>
        <kbd aria-hidden="true">${t.slice(1)}</kbd>
        <span class="ends">${e} – ${t}</span><span class="hint">${me(a,e,t,n)}</span>
        <span class="row">
          ${this.#t(s("ui.links.cut"),{do:"cut",...u,both:!0},i,r&&a!=="both")}
          ${this.#t(s("ui.links.cutOneWay",u),{do:"cut",...u},i,!1)}
          ${this.#t(s("ui.links.cutOneWay",c),{do:"cut",...c},i,!1)}
          ${this.#t(s("ui.links.heal"),{do:"heal",...u},i,r&&a==="both")}
        </span>
      </li>
    `}#t(e,t,r,i){let n=y(t,r);return l`
      <button class="chip small" type="button" ?autofocus=${i} aria-disabled=${n===void 0?p:"true"} title=${n??e}
        @click=${()=>this.#r(t,n)}>${e}</button>
    `}#i(e){let{model:t}=this;if(t===void 0||!/^[1-9]$/.test(e.key))return;let r=t.selected,i=`S${e.key}`;if(i===r||!t.state.servers.some(s=>s.server===i))return;e.preventDefault();let n=L(t.state.cuts,r,i)==="open";this.#r(n?{do:"cut",from:r,to:i,both:!0}:{do:"heal",from:r,to:i},void 0)}#r(e,t){t===void 0&&(this.close(),this.raise({kind:"command",command:e}))}};function me(o,e,t,{t:r}){switch(o){case"open":return r("ui.links.open");case"both":return r("ui.links.cutBoth");case"forth":return r("ui.links.cutFrom",{from:e,to:t});case"back":return r("ui.links.cutFrom",{from:t,to:e})}}function te(o){return[...o.messages.flatMap(he),...o.servers.flatMap(fe),...be(o)]}function he({id:o}){return[{do:"deliver",message:o},{do:"drop",message:o}]}function fe({server:o,status:e,role:t}){return e!=="up"?[]:[{do:t==="leader"?"beat":"timeout",server:o}]}function be(o){return Array.from({length:9},(t,r)=>`C${r+1}`).filter(t=>B(t,o)||H(t,o)).map(t=>({do:"wake",client:t}))}function re(o,e,t){let{t:r}=t;switch(o.do){case"deliver":case"drop":{let i=e.messages.find(({id:n})=>n===o.message);return i===void 0?"":ve(i,t)}case"beat":return r("ui.pick.beat",{server:o.server,term:D(e,o.server)?.currentTerm});case"timeout":return r("ui.pick.timeout",{server:o.server,term:D(e,o.server)?.currentTerm});case"wake":{let i=e.operations.find(({client:n,returned:s})=>n===o.client&&s===void 0);return i===void 0?r("ui.pick.turn",{client:o.client}):r("ui.pick.wake",{client:o.client,asked:I(i)})}}}function ve(o,{t:e}){let{type:t,entries:r=[],voteGranted:i,success:n}=o;switch(t){case"RequestVote":return e("ui.pick.requestVote",o);case"RequestVoteReply":return e(i===!0?"ui.pick.vote":"ui.pick.noVote",o);case"PreVote":return e("ui.pick.preVote",o);case"PreVoteReply":return e(i===!0?"ui.pick.preVoteYes":"ui.pick.preVoteNo",o);case"AppendEntries":return r.length===0?e("ui.pick.heartbeat",o):e("ui.pick.entries",{...o,n:r.length,first:r[0]?.index,last:r.at(-1)?.index});case"AppendEntriesReply":return e(n===!0?"ui.pick.appended":"ui.pick.refused",o);case"InstallSnapshot":return e("ui.pick.snapshot",o);case"InstallSnapshotReply":return e(n===!0?"ui.pick.installed":"ui.pick.received",o);case"TimeoutNow":return e("ui.pick.timeoutNow",o);case"ReadIndex":return e("ui.pick.readIndex",o);case"ReadIndexReply":return e(n===!0?"ui.pick.readIndexYes":"ui.pick.readIndexNo",o);case"ClientRequest":{let{op:s="",key:a="",value:u="",expect:c=""}=o;return s==="register"?e("ui.pick.register",o):e("ui.pick.request",{...o,asked:I({op:s,key:a,value:u,expect:c})})}case"ClientReply":return e(ye(o),{...o,index:o.index??0});default:return e("ui.pick.other",o)}}function ye({outcome:o,result:e,leader:t}){switch(o){case"ok":return e===void 0?"ui.pick.replyOk":"ui.pick.replyResult";case"mismatch":return"ui.pick.replyMismatch";case"expired":return"ui.pick.replyExpired";case"notLeader":return t===void 0?"ui.pick.replyNoLeader":"ui.pick.replyAsk";default:return"ui.pick.reply"}}var R=class extends P{#e=0;#t=!1;connectedCallback(){this.addEventListener("focusin",e=>this.#r(e)),this.addEventListener("focusout",({relatedTarget:e})=>this.#t=e===null&&this.#t),this.addEventListener("keydown",e=>this.#o(e))}inputs(e){let{state:t,words:r,control:i,status:n,looking:s}=e;return t.manual!==!0?[!1]:[t.messages,t.servers,t.operations,t.workload,r,i,n,s,this.#e]}view(e){let{state:t,words:r}=e;if(t.manual!==!0)return l``;let{t:i}=r,n=te(t).filter(({do:s})=>s!=="drop");return this.#e=Math.max(0,Math.min(this.#e,n.length-1)),l`
      <section class="manual" aria-labelledby="manual-title">
        <h2 id="manual-title" tabindex="-1">${i("ui.manual.title")}</h2>
        <p class="hint">${n.length===0?i("ui.manual.none"):i("ui.manual.hint")}</p>
        ${$e.map(([s,a])=>{let u=n.flatMap((c,d)=>a.includes(c.do)?[this.#i(c,d,e)]:[]);return u.length===0?p:l`<h3>${i(s)}</h3><ul>${u}</ul>`})}
      </section>
    `}drawn(){this.#t&&!this.contains(document.activeElement)&&this.#n(this.#e)}#i(e,t,r){let{state:i,words:n}=r,s=re(e,i,n),a=y(e,r),u=a===void 0?p:"true",c=e.do==="deliver"?{do:"drop",message:e.message}:void 0,d=n.t("ui.manual.dropIt",{what:s});return l`
      <li data-pick=${e.do}>
        <button class="pick" type="button" data-row=${t} tabindex=${t===this.#e?0:-1} aria-disabled=${u} title=${a??p}
          aria-keyshortcuts=${c===void 0?p:"Delete"} @click=${()=>this.raise({kind:"command",command:e})}>${s}</button>
        ${c===void 0?p:l`<button class="bare" type="button" tabindex=${t===this.#e?0:-1} aria-label=${d} aria-disabled=${u} title=${a??n.t("ui.manual.drop")}
              @click=${()=>this.raise({kind:"command",command:c})}>${Q}</button>`}
      </li>
    `}#r({target:e}){this.#t=!0;let t=e instanceof Element?e.closest("li")?.querySelector("[data-row]"):void 0,r=Number(t?.dataset.row??this.#e);r!==this.#e&&(this.#e=r,this.again())}#o(e){let t=this.querySelectorAll("[data-row]").length-1,r={ArrowDown:this.#e+1,ArrowUp:this.#e-1,Home:0,End:t}[e.key],i=e.key==="Delete"||e.key==="Backspace";t<0||r===void 0&&!i||(e.preventDefault(),r!==void 0?this.#n(Math.max(0,Math.min(r,t))):this.querySelector(`[data-row="${this.#e}"]`)?.parentElement?.querySelector(".bare")?.click())}#n(e){this.querySelector(`[data-row="${e}"]`)?.focus()}},$e=[["ui.manual.messages",["deliver"]],["ui.manual.servers",["beat","timeout"]],["ui.manual.clients",["wake"]]];var ge=9,T=class extends h{#e=new Set;get stays(){return!0}prepare(){let{model:e}=this;this.#e=new Set(e===void 0?[]:O(e.state).voters)}heading({words:e}){return e.t("ui.members.title")}content(e){let{state:t,words:r}=e,{t:i}=r,n=O(t),s=t.servers.map(({server:u})=>u),a=s.length<ge?[`S${s.length+1}`]:[];return l`
      <div class="verdict">${this.#t(n,e)}</div>
      <ul class="members" aria-label=${i("ui.members.list")}>
        ${[...s,...a].map(u=>this.#i(u,s.includes(u),n,e))}
      </ul>
      <h3>${i("ui.members.replace")}</h3>
      <p class="hint">${i("ui.members.replace.hint")}</p>
      <div class="ticks" role="group" aria-label=${i("ui.members.replace")}>
        ${s.map(u=>l`
            <label class="switch"><input type="checkbox" name="voter-${u}" .checked=${this.#e.has(u)} @change=${()=>this.#r(u)} />${u}</label>
          `)}
      </div>
      <div class="row">
        ${this.act(i("ui.members.replace.do"),{do:"joint",servers:s.filter(u=>this.#e.has(u))},e)}
        ${this.act(i("ui.members.leaveJoint"),{do:"leaveJoint"},e)}
      </div>
    `}#t(e,{words:t}){let{t:r,list:i}=t,{voters:n,votersOutgoing:s=[],index:a,committed:u}=e,c=[...e.learners??[],...e.learnersNext??[]],d=A(e)?r("ui.members.joint",{old:i(s),neededOld:b(s.length),new:i(n),neededNew:b(n.length)}):r("ui.members.voters",{voters:i(n),needed:b(n.length),n:n.length}),m=a===0?r("ui.members.first"):u?r("ui.members.committed",{index:a}):r("ui.members.uncommitted",{index:a});return[d,...c.length===0?[]:[r("ui.members.learners",{learners:i(c)})],m].map(f=>l`<p>${f}</p>`)}#i(e,t,r,i){let{state:n,words:s}=i,{t:a}=s,u=V(r,e),c=(d,m)=>this.act(d,m,i,a("ui.members.act",{server:e,what:d}));return l`
      <li data-member=${e} data-membership=${t?u:"new"}>
        <b>${e}</b>
        <span class="hint">${a(t?ke[u]:"ui.members.new")}${_(n)?.server===e?l` · ${a("ui.members.leads")}`:p}</span>
        <span class="row">
          ${u==="outside"?l`${c(a("ui.members.add"),{do:"addServer",server:e})}${c(a("ui.members.addLearner"),{do:"addServer",server:e,learner:!0})}`:l`
                ${u==="learner"?c(a("ui.members.promote"),{do:"promote",server:e}):c(a("ui.members.transfer"),{do:"transfer",to:e})}
                ${c(a("ui.members.remove"),{do:"removeServer",server:e})}
              `}
        </span>
      </li>
    `}#r(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}},ke={voter:"ui.members.voter",learner:"ui.members.learner",joining:"ui.members.joining",leaving:"ui.members.leaving",outside:"ui.members.outside"};var we=.1,ie=36e5,M=class extends h{heading({words:e}){return e.t("ui.network.title")}content({state:e,words:{t}}){let{latency:r,jitter:i,loss:n,duplicate:s}=e.network,a=(u,c,d,m,f)=>l`
      <label>${c}<input type="number" name=${u} ?autofocus=${u==="latency"} required min=${m} max=${f} step="any" value=${d} inputmode="decimal" /></label>
    `;return l`
      <p class="hint">${t("ui.network.hint")}</p>
      <div class="fields">
        ${a("latency",t("ui.network.latency"),r/1e3,we,ie)}
        ${a("jitter",t("ui.network.jitter"),i/1e3,0,ie)}
        ${a("loss",t("ui.network.loss"),oe(n),0,100)}
        ${a("duplicate",t("ui.network.duplicate"),oe(s),0,100)}
      </div>
      <footer><button class="chip primary" type="submit">${t("ui.network.do")}</button></footer>
    `}submit(e){let t=r=>Number(g(e,r));this.raise({kind:"command",command:{do:"network",latency:Math.round(t("latency")*1e3),jitter:Math.round(t("jitter")*1e3),loss:t("loss")/100,duplicate:t("duplicate")/100}})}};function oe(o){return Number((o*100).toPrecision(6))}var xe=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"],F={clockDrift:999999,snapshotEvery:1e6,snapshotChunk:1048576,maxBatch:1024,maxInFlight:1024};function ne(o,{options:e,electionTimeout:t,heartbeat:r}){let i={...e,...Object.fromEntries(xe.map(d=>[d,o.get(d)!==null])),...Object.fromEntries(Object.keys(F).map(d=>[d,Math.round(Number(o.get(d)))]))},n=Object.entries(i).filter(([d,m])=>m!==e[d]),[s,a,u]=[K(o,"low"),K(o,"high"),K(o,"heartbeat")],c={do:"configure",...Object.fromEntries(n),...s===t[0]&&a===t[1]?{}:{electionTimeout:[s,a]},...u===r?{}:{heartbeat:u}};return Object.keys(c).length>1?c:void 0}function K(o,e){return Math.round(Number(o.get(e))*1e3)}var S=class extends h{#e=new Set;prepare(){this.#e=new Set}heading({words:e}){return e.t("ui.options.title")}content(e){let{state:t,words:r}=e,{t:i}=r,{options:n}=t,[s,a]=t.electionTimeout,u=(m,f,C=!1)=>l`
      <label class="switch"><input type="checkbox" name=${m} ?checked=${n[m]} ?disabled=${C} />${i(f)}</label>
    `,c=(m,f)=>l`
      <label>${i(f)}<input type="number" name=${m} required min="0" max=${F[m]} step="1" value=${n[m]} inputmode="numeric" /></label>
    `,d=(m,f,C)=>l`
      <label>${i(f)}<input type="number" name=${m} ?autofocus=${m==="low"} required min=${1} max=${36e5} step="any" value=${C/1e3} inputmode="decimal" /></label>
    `;return l`
      <div class="fields" @input=${()=>this.#r()}>
        ${d("low","ui.options.low",s)}${d("high","ui.options.high",a)}${d("heartbeat","ui.options.heartbeat",t.heartbeat)}
      </div>
      ${this.#t(e)}
      <h3>${i("ui.options.elections")}</h3>
      <div class="flags" @change=${()=>this.again()}>
        ${u("preVote","ui.options.preVote")}${u("checkQuorum","ui.options.checkQuorum")}
        ${u("leaderLease","ui.options.leaderLease",!this.#o("checkQuorum",n.checkQuorum))}
        ${this.#o("checkQuorum",n.checkQuorum)?p:l`<p class="hint">${i("ui.why.leaseNeedsQuorum")}</p>`}
      </div>
      <div class="fields">${c("clockDrift","ui.options.clockDrift")}</div>
      <h3>${i("ui.options.replication")}</h3>
      <div class="flags">${u("emptyHeartbeats","ui.options.emptyHeartbeats")}${u("manualLeave","ui.options.manualLeave")}</div>
      <div class="fields">
        ${c("maxBatch","ui.options.maxBatch")}${c("maxInFlight","ui.options.maxInFlight")}
        ${c("snapshotEvery","ui.options.snapshotEvery")}${c("snapshotChunk","ui.options.snapshotChunk")}
      </div>
      <footer><button class="chip primary" type="submit">${i("ui.options.do")}</button></footer>
    `}#t(e){let{t}=e.words,r=e.state.servers.map(({server:n})=>n),i=r.filter(n=>this.#e.has(n));return l`
      <h3>${t("ui.options.timers")}</h3>
      <p class="hint">${t("ui.options.align.hint")}</p>
      <div class="ticks" role="group" aria-label=${t("ui.options.timers")}>
        ${r.map(n=>l`<label class="switch"><input type="checkbox" .checked=${this.#e.has(n)} @change=${()=>this.#i(n)} />${n}</label>`)}
      </div>
      <div class="row">
        ${this.act(t("ui.options.align"),i.length===0?{do:"align"}:{do:"align",servers:i},e)}
        ${this.act(t("ui.options.spread"),{do:"spread"},e)}
      </div>
    `}submit(e){let t=this.model===void 0?void 0:ne(e,this.model.state);t!==void 0&&this.raise({kind:"command",command:t})}#i(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}#r(){let e=this.querySelector("[name=low]"),t=this.querySelector("[name=high]"),r=Number(t?.value)<Number(e?.value);t?.setCustomValidity(r?this.model?.words.t("ui.options.order")??"":"")}#o(e,t){return this.querySelector(`[name=${e}]`)?.checked??t}};var N=class extends h{#e=new Set;prepare(){let e=this.model?.state.servers??[],t=e.map(s=>s.server),r=e.find(s=>s.role==="leader")?.server??t[0],i=Math.max(1,t.length-b(t.length)),n=r===void 0?0:t.indexOf(r);this.#e=new Set([...t.slice(n),...t.slice(0,n)].slice(0,i))}heading({words:e}){return e.t("ui.partition.title")}content({state:e,words:t}){let{t:r}=t,i=e.servers.map(a=>a.server),[n,s]=this.#r(i);return l`
      <p class="hint">${r("ui.partition.hint")}</p>
      <div class="split">
        ${i.map(a=>l`
            <fieldset>
              <legend>${a}</legend>
              ${this.#t(a,"A",!0)}${this.#t(a,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${se("A",n,i.length,t)}<br />${se("B",s,i.length,t)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${n.length===0||s.length===0}>${r("ui.partition.do")}</button>
      </footer>
    `}submit(){let e=this.#r(this.model?.state.servers.map(t=>t.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:e}})}#t(e,t,r){return l`
      <label>
        <input type="radio" name="side-${e}" value=${t} .checked=${this.#e.has(e)===r} @change=${()=>this.#i(e,r)} />
        <span>${t}</span>
      </label>
    `}#i(e,t){let r=new Set(this.#e);t?r.add(e):r.delete(e),this.#e=r,this.again()}#r(e){return[e.filter(t=>this.#e.has(t)),e.filter(t=>!this.#e.has(t))]}};function se(o,e,t,r){let{t:i,list:n}=r;if(e.length===0)return i("ui.partition.empty",{group:o});let s={group:o,servers:n(e),n:e.length,all:t};return e.length>=b(t)?i("ui.partition.majority",s):i("ui.partition.minority",s)}var q=z(class extends U{constructor(o){if(super(o),o.type!==v.PROPERTY&&o.type!==v.ATTRIBUTE&&o.type!==v.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!W(o))throw Error("`live` bindings can only contain a single expression")}render(o){return o}update(o,[e]){if(e===$||e===p)return e;let t=o.element,r=o.name;if(o.type===v.PROPERTY){if(e===t[r])return $}else if(o.type===v.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(r))return $}else if(o.type===v.ATTRIBUTE&&t.getAttribute(r)===e+"")return $;return Y(o),e}});function ae(o,e,t,{first:r}){let i=Object.entries(o).map(([a,u])=>({rule:a,section:u,name:r([`rule.${a}.name`],{})??a,text:r([`rule.${a}.text`],{})??""})),n=e.toLowerCase().split(/\s+/),s=i.filter(a=>{let u=Object.values(a).join(" ").toLowerCase();return n.every(c=>u.includes(c))});return[...s.filter(({rule:a})=>t.includes(a)),...s.filter(({rule:a})=>!t.includes(a))]}var E=class extends h{#e="";#t=[];get stays(){return!0}prepare(){this.#o("")}heading({words:e}){return e.t("ui.rules.title")}content(e){let{sections:t,words:r}=e,{t:i}=r,n=ae(t,this.#e,this.#t,r);return l`
      <p class="hint">${i("ui.rules.hint")}</p>
      <input class="search" type="search" autofocus spellcheck="false" aria-label=${i("ui.rules.search")} placeholder=${i("ui.rules.search")}
        .value=${q(this.#e)} @input=${s=>this.#r(s)} />
      ${n.length===0?l`<p>${i("ui.rules.none")}</p>`:l`<ul class="rules">${n.map(s=>this.#i(s,e))}</ul>`}
    `}#i({rule:e,name:t,text:r,section:i},n){let{t:s}=n.words,a=n.state.broken.includes(e),u={do:a?"mend":"break",rule:e},c=y(u,n);return l`
      <li data-rule=${e} data-broken=${a?"true":"false"}>
        <span class="what"><b>${t}</b> <span class="hint">${i}</span><br />${r}</span>
        <label class="switch" title=${c??p}>
          <span>${s(a?"ui.rules.broken":"ui.rules.kept")}</span>
          <input type="checkbox" role="switch" aria-label=${s("ui.rules.break",{rule:t})} aria-disabled=${c===void 0?p:"true"}
            .checked=${q(a)} @change=${()=>this.do(u)} />
        </label>
      </li>
    `}#r({target:e}){e instanceof HTMLInputElement&&this.#o(e.value),this.again()}#o(e){this.#e=e,this.#t=this.model?.state.broken??[]}};customElements.define("pg-manual",R);customElements.define("pg-client",w);customElements.define("pg-members",T);customElements.define("pg-options",S);customElements.define("pg-rules",E);customElements.define("pg-partition",N);customElements.define("pg-links",x);customElements.define("pg-network",M);
/*! Bundled license information:

lit-html/directives/live.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/

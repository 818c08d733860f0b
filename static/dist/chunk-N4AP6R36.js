import{$ as qt,A as vt,Aa as en,B as bt,Ba as tn,C as N,Ca as nn,D as kt,Da as rn,E as $t,Ea as on,F as T,Fa as j,G as wt,Ga as sn,H as g,Ha as se,I as xt,Ia as an,J as Mt,Ja as ln,K as x,Ka as _,L as A,La as dn,M as Qe,Ma as un,N as Tt,O as St,P as Rt,Q as Et,Qa as cn,R as Nt,Ra as pn,S as At,Sa as mn,T as Lt,Ta as hn,U as It,V as Ct,W as S,X as q,Y as Pt,Z as Ot,_ as Ft,a as k,aa as Dt,c as b,d as dt,e as R,ea as jt,f as ut,fa as Ht,g as ct,ga as Kt,h as w,ha as Vt,i as pt,ia as L,j as mt,ja as Gt,k as Je,ka as Wt,l as G,la as Bt,m as d,ma as _t,n as E,na as zt,o as W,oa as Ut,p as c,pa as Jt,q as ht,qa as re,r as B,ra as ie,s as f,sa as Qt,t as O,u as ft,ua as D,v as F,w as te,wa as oe,x as ne,xa as Yt,y as yt,ya as Xt,z as gt,za as Zt}from"./chunk-WXOYLJ6N.js";function Er(i,e){return e.first([`deed.${i.do}`],i)??i.do}function z({first:i},e){return i===void 0?e.t("ui.branch.unnamed"):e.t("ui.branch.name",{what:Er(i,e),at:yn(i.at)})}function fn({at:i,end:e},t){return t.t("ui.branch.length",{length:yn(e-i)})}function yn(i){return Math.round(i/1e3)*1e3}function ae(i,e){let t=new Set(i.map(({parent:n})=>n));return i.filter(({id:n,parent:r,at:o,end:s,first:a})=>r===void 0||n===e||a!==void 0||s>o||t.has(n))}function gn(i){let e=new Set(i.map(({id:n})=>n)),t=(n,r)=>i.filter(o=>(o.parent!==void 0&&o.parent!==o.id&&e.has(o.parent)?o.parent:void 0)===n).flatMap(o=>[{branch:o,depth:r},...t(o.id,r+1)]);return t(void 0,0)}var le=class extends f{inputs({words:e,travel:t,playing:n,looking:r,control:o,status:s}){return[e,t.branches,t.branch,n,r,o,s]}view(e){let{travel:t,words:n}=e,r=ae(t.branches??[],t.branch);if(r.length<2)return c;let{t:o}=n;return d`
      <nav class="branches" aria-label=${o("ui.branches")} data-scrolls>
        <h3>${o("ui.branches")}</h3>
        <ol>
          ${gn(r).map(s=>this.#e(s,e))}
        </ol>
        <button class="chip small" type="button" data-testid="compare" @click=${()=>this.raise({kind:"dialog",dialog:"compare"})}>${o("ui.compare")}</button>
      </nav>
    `}#e({branch:e,depth:t},n){let{id:r}=e,{words:o}=n,{branch:s}=n.travel,a=r===s?void 0:g({do:"switch",branch:r},n),[l,u]=[z(e,o),fn(e,o)],p=o.t("ui.branch.go",{id:r,name:l,length:u});return d`
      <li data-depth=${Math.min(t,6)}>
        <button type="button" aria-current=${r===s?"true":c} aria-disabled=${a===void 0?c:"true"} aria-label=${p} title=${a??p}
          @click=${()=>r!==s&&this.raise({kind:"command",command:{do:"switch",branch:r}})}
        ><b>${r}</b> <span>${l} <small>${u}</small></span></button>
      </li>
    `}};function U(i,{t:e,first:t,list:n}){if(i.length>2)return e("ui.rules.standing.many",{n:i.length});let r=i.map(o=>e("ui.rules.quoted",{name:t([`rule.${o}.name`],{})??o}));return e("ui.rules.standing",{rules:n(r)})}function vn(i,e,t,{first:n}){let r=Object.entries(i).map(([l,u])=>({rule:l,section:u,name:n([`rule.${l}.name`],{})??l,text:n([`rule.${l}.text`],{})??"",without:n([`rule.${l}.without`],{})??""})),o=e.toLowerCase().split(/\s+/),s=r.filter(l=>{let u=Object.values(l).join(" ").toLowerCase();return o.every(p=>u.includes(p))}),a=({rule:l})=>t.includes(l)?0:1;return s.sort((l,u)=>a(l)-a(u)||l.section.localeCompare(u.section,"en",{numeric:!0}))}var de=class extends f{inputs({state:e,words:t}){return[e.broken,t]}view({state:e,words:t}){let{broken:n}=e,[r]=n;if(r===void 0)return c;let o=U(n,t);return d`
      <p class="broken">
        <button type="button" title=${o} @click=${()=>this.raise({kind:"dialog",...n.length===1?{dialog:"rule",rule:r}:{dialog:"rules"}})}
        ><span aria-hidden="true">✕</span> ${t.t("ui.rules.mark",{n:n.length})}<span class="unseen">: ${o}</span></button>
      </p>
    `}};var ue=class{#e;#t;#n;#r=-1/0;#i=-1/0;#o;#a;#s;constructor(e,t,n){this.#e=e,this.#t=t,this.#s=n}get paused(){return this.#s}pause(e){this.#s=e,this.#o=void 0,this.#e.cancel(this.#a),e&&this.#t("")}offer(e,t){if(this.#s||bn(e,this.#n)||!t&&bn(e,this.#o))return;let n=this.#e.now();t?(this.#i=Math.min(this.#i,this.#r+500),this.#o=e):(this.#o===void 0||e.weight>=this.#o.weight)&&(this.#o=e),this.#e.cancel(this.#a),n>=this.#i?this.#u():this.#a=this.#e.wake(()=>this.#u(),this.#i-n)}#u(){let e=this.#o;e!==void 0&&(this.#o=void 0,this.#n=e,this.#r=this.#e.now(),this.#i=this.#r+Nr(e.text)+1200,this.#t(e.text))}};function bn(i,e){return i===e||i.seq===e?.seq&&i.text===e.text}function Nr(i){let e=[...i],t=e.filter(n=>n>"⹿").length;return 1e3*(e.length-t)/14+1e3*t/4}var kn="announcements",ce=class extends f{#e="";#t=new ue({now:()=>performance.now(),wake:(e,t)=>Qe.set(e,t),cancel:e=>Qe.clear(e)},e=>this.#r(e),Ar()==="paused");draw(e){super.draw(e),e.narration!==void 0&&this.#t.offer(e.narration,!e.playing||e.looking)}inputs({words:e}){return[e,this.#t.paused,this.#e]}view({words:{t:e}}){let{paused:t}=this.#t,n=e("ui.announce.pause");return d`
      <p class="unseen" aria-live="polite" aria-atomic="true" data-testid="announced">${this.#e}</p>
      <button class="bare" type="button" aria-pressed=${t?"true":"false"} aria-label=${n} title=${e(t?"ui.announce.paused":"ui.announce.what")}
        @click=${()=>this.#n()}>${t?Ir:Lr}</button>
    `}#n(){let e=!this.#t.paused;this.#t.pause(e);try{localStorage.setItem(kn,e?"paused":"on")}catch{}this.again()}#r(e){this.#e=e,this.again()}};function Ar(){try{return localStorage.getItem(kn)}catch{return null}}var $n=E`<path d="M3.5 8v4h2.8l3.7 3V5L6.3 8z" />`,Lr=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${$n}${E`<path d="M12.8 7.5a3.5 3.5 0 0 1 0 5M15 5.2a6.6 6.6 0 0 1 0 9.6" />`}</svg>`,Ir=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${$n}${E`<path d="M13 8l4 4M17 8l-4 4" />`}</svg>`;var Ye=["linearizable","lease","stale"];function xn(i,e){let t=e("to")===""?{}:{to:e("to")},n=e("key");switch(i){case"write":return{do:"write",key:n,value:e("value"),...t};case"cas":return{do:"cas",key:n,expect:e("expect"),value:e("value"),...t};case"delete":return{do:"delete",key:n,...t};case"read":return{do:"read",key:n,level:wn(e("level")),...t};case"workload":return{do:"workload",clients:Math.round(Number(e("clients"))),rate:Number(e("rate")),reads:Number(e("reads"))/100,level:wn(e("level")),keys:Math.round(Number(e("keys")))}}}function Mn({clients:i,rate:e},{t,number:n}){return t("ui.workload.standing",{n:i,rate:n(e)})}function Tn({clients:i,rate:e,reads:t,level:n,keys:r},{t:o,number:s}){return o("ui.client.working",{n:i,rate:s(e),reads:s(t*100),level:n,keys:r})}function wn(i){return Ye.find(e=>e===i)??"linearizable"}var v=class extends f{#e=!1;#t;#n;open(e,t){if(this.#e)return;this.#e=!0,this.#t=void 0,this.#n=this.model?.notice,this.prepare(e,t),this.again(),this.querySelector("dialog")?.showModal(),this.querySelector("[data-first]")?.select?.()}inputs(e){return this.#e?[e.state,e.words,e.status,e.control,e.selected,e.looking,e.notice,e.marked]:[!1]}view(e){return d`
      <dialog
        aria-labelledby="${this.localName}-title"
        @close=${()=>this.#a()}
        @click=${t=>this.#s(t)}
      >
        ${this.#e?this.#r(e):c}
      </dialog>
    `}#r(e){return d`
      <form method="dialog" autocomplete="off" @submit=${t=>this.#o(t)}>
        <header>
          <h2 id="${this.localName}-title">${this.heading(e)}</h2>
          <button class="bare" type="button" aria-label=${e.words.t("ui.close")} @click=${()=>this.close()}>${S}</button>
        </header>
        ${this.content(e)}
        <p class="said" role="status">${this.#i(e)}</p>
      </form>
    `}prepare(e,t){}submit(e){}act(e,t,n,r){let o=g(t,n);return d`
      <button class="chip small" type="button" aria-label=${r??c} aria-disabled=${o===void 0?c:"true"} title=${o??c}
        @click=${()=>this.do(t)}>${e}</button>
    `}do(e){return this.#t=this.model===void 0?void 0:g(e,this.model),this.#n=this.model?.notice,this.#t===void 0&&this.raise({kind:"command",command:e}),this.again(),this.#t===void 0}#i({notice:e}){return this.#t!==void 0||e===void 0||e===this.#n?this.#t??"":e.detail===void 0?e.text:`${e.text} ${e.detail}`}close(){this.querySelector("dialog")?.close()}#o(e){e.target instanceof HTMLFormElement&&this.submit(new FormData(e.target))===!1&&e.preventDefault()}#a(){this.#e=!1,this.again()}#s(e){e.target===e.currentTarget&&this.close()}};function pe(i,e){let t=i.get(e);return typeof t=="string"?t:""}var he=class extends v{#e="write";#t="";#n="x";#r=1;prepare({server:e=""}){this.#e="write",this.#t=e;let t=this.model?.state.operations.at(-1);this.#n=t?.key??"x";let n=Number(t?.value??0);this.#r=Number.isSafeInteger(n)?n+1:1}heading({words:e}){return e.t("ui.client.title")}content(e){let{t}=e.words;return d`
      <div class="choice" role="radiogroup" aria-label=${t("ui.client.what")}>
        ${Object.entries(Rn).map(([n,r])=>d`
            <label><input type="radio" name="doing" .checked=${n===this.#e} @change=${()=>this.#s(n)} /><span>${t(r)}</span></label>
          `)}
      </div>
      ${this.#e==="workload"?this.#o(e):this.#i(e)}
    `}#i(e){let{t}=e.words,n=this.#e,r=g({do:"write",key:"x",value:""},e);return d`
      <p class="hint">${e.marked([t(n==="read"?"ui.client.read.hint":"ui.write.hint")])}</p>
      <div class="fields">
        <label>${t("ui.write.key")}<input name="key" required maxlength=${32} value=${this.#n} spellcheck="false" /></label>
        ${n==="cas"?d`<label>${t("ui.client.expect")}<input name="expect" maxlength=${64} spellcheck="false" /></label>`:c}
        ${n==="write"||n==="cas"?d`<label>${t("ui.write.value")}<input name="value" data-first autofocus maxlength=${64} value=${this.#r} spellcheck="false" /></label>`:c}
        ${this.#a("to",t("ui.write.to"),this.#t,t("ui.write.anyServer"),e)}
      </div>
      ${n==="read"?d`<div class="fields">${En("linearizable",e)}</div>`:c}
      ${r===void 0?c:d`<p class="reason">${r}</p>`}
      <footer><button class="chip primary" type="submit" aria-disabled=${r===void 0?c:"true"}>${t(n==="write"?"ui.write.do":Rn[n])}</button></footer>
    `}#o(e){let{state:t,words:n}=e,{t:r}=n,o=t.workload??{clients:3,rate:5,reads:.5,level:"linearizable",keys:3};return d`
      <p class="hint">${e.marked([r("ui.client.workload.hint")])}</p>
      ${t.workload===void 0?c:d`<p class="verdict">${Tn(t.workload,n)}</p>`}
      <div class="fields">
        ${me("clients",r("ui.client.clients"),o.clients,1,9,"1")}${me("rate",r("ui.client.rate"),o.rate,.001,1e3,"any")}
        ${me("keys",r("ui.client.keys"),o.keys,1,26,"1")}${me("reads",r("ui.client.reads"),Number((o.reads*100).toPrecision(6)),0,100,"any")}
      </div>
      <div class="fields">${En(o.level,e)}</div>
      <footer>
        ${this.act(r("ui.client.stop"),{do:"workload",clients:0},e)}
        <button class="chip primary" type="submit">${t.workload===void 0?r("ui.client.start"):r("ui.client.change")}</button>
      </footer>
      <div class="fields aside">
        ${this.#a("contact",r("ui.client.contact"),t.contact??"",t.contact===void 0?r("ui.write.anyServer"):void 0,e)}
        <button class="chip" type="button" @click=${()=>this.#u()}>${r("ui.client.turn")}</button>
      </div>
    `}#a(e,t,n,r,{state:o}){return d`
      <label>
        ${t}
        <select name=${e}>
          ${r===void 0?c:d`<option value="" ?selected=${n===""}>${r}</option>`}
          ${o.servers.map(({server:s})=>d`<option value=${s} ?selected=${s===n}>${s}</option>`)}
        </select>
      </label>
    `}#s(e){this.#e=e,this.again()}#u(){let e=this.querySelector("[name=contact]")?.value??"";e!==""&&this.do({do:"to",server:e})}submit(e){return this.do(xn(this.#e,t=>pe(e,t)))}},Rn={write:"ui.client.write",cas:"ui.client.cas",delete:"ui.client.delete",read:"ui.client.read",workload:"ui.client.workload"};function me(i,e,t,n,r,o){return d`<label>${e}<input type="number" name=${i} required min=${n} max=${r} step=${o} value=${t} inputmode="decimal" /></label>`}function En(i,{state:e,words:{t}}){let n=r=>t(r==="lease"?e.options.leaderLease?"ui.client.lease":"ui.client.leaseOff":r==="stale"?"ui.client.stale":"ui.client.linearizable");return d`
    <label>${t("ui.client.level")}<select name="level">${Ye.map(r=>d`<option value=${r} ?selected=${r===i}>${n(r)}</option>`)}</select></label>
  `}var J=6,Q=class extends f{open(e){let t=this.#r();if(t===null)return;t.showPopover();let{left:n,bottom:r}=e.getBoundingClientRect();t.style.setProperty("--left",`${Math.max(J,Math.min(n,innerWidth-t.offsetWidth-J))}px`),t.style.setProperty("--top",`${Math.max(J,Math.min(r+J,innerHeight-t.offsetHeight-J))}px`),this.#i()[0]?.focus()}inputs({state:e,words:t,control:n,status:r,looking:o}){return[e.manual,t,n,r,o]}view(e){let{t}=e.words,n=e.state.manual===!0,r=g({do:"manual",on:!n},e);return d`
      <div class="menu" popover="auto" role="menu" aria-label=${t("ui.cluster")} @keydown=${o=>this.#n(o)}>
        ${this.#e(t("ui.members"),t("ui.members.what"),{kind:"dialog",dialog:"members"})}
        ${this.#e(t("ui.options"),t("ui.options.what"),{kind:"dialog",dialog:"options"})}
        ${this.#e(t("ui.rules"),t("ui.rules.what"),{kind:"dialog",dialog:"rules"})}
        ${this.#e(t("ui.whyNot.leader"),t("ui.whyNot.what"),{kind:"dialog",dialog:"why",question:{ask:"leader"}})}
        <button class="item" type="button" role="menuitemcheckbox" tabindex="-1" aria-checked=${n?"true":"false"}
          aria-disabled=${r===void 0?c:"true"} @click=${()=>this.#t({kind:"command",command:{do:"manual",on:!n}})}>
          <span>${t("ui.manual")}<span class="reason">${r??t("ui.manual.what")}</span></span><span class="toggle" aria-hidden="true"></span>
        </button>
      </div>
    `}#e(e,t,n){return d`
      <button class="item" type="button" role="menuitem" tabindex="-1" @click=${()=>this.#t(n)}>
        <span>${e}<span class="reason">${t}</span></span>
      </button>
    `}#t(e){this.#r()?.hidePopover(),this.raise(e)}#n(e){let t=this.#i(),n=t.findIndex(o=>o===document.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];e.key==="Tab"&&this.#r()?.hidePopover(),r!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(r%t.length)?.focus())}#r(){return this.querySelector(".menu")}#i(){return[...this.querySelectorAll(".item")]}};async function Dr(i,e){if(i.known!==void 0){let a=(G(await e(`events?after=${i.known}`)??"")??[]).filter(({seq:l})=>l<i.firstSeq);if(i.bridge(a))return!0}let t=i.firstSeq-1;if(t===0||i.lastSeq>Dt)return!1;let n=Xe(Kr(await e("scenario")));if(n===void 0)return!1;let o=(G(await e("events")??"")??[]).filter(({seq:s})=>s<=t);return o.length===t&&i.precede(n,o)}var jr=w({servers:b,config:w({electionTimeout:ut(b),heartbeat:b,latency:b,jitter:b,loss:b,duplicate:b,reorder:b,diskWrite:b},{...mt,broken:k})});function Xe(i){if(!jr(i)||"start"in i)return;let{electionTimeout:e,heartbeat:t,latency:n,jitter:r,loss:o,duplicate:s,reorder:a,diskWrite:l,broken:u,...p}=i.config,m=Array.from({length:i.servers},(y,$)=>`S${$+1}`);return{now:0,founders:m,servers:m.map(y=>Hr(y,l)),messages:[],cuts:[],links:[],operations:[],electionTimeout:e,heartbeat:t,options:Ft(p),broken:u?.split(",").sort()??[],diskWrite:l,network:{latency:n,jitter:r,loss:o,duplicate:s,reorder:a},violations:[]}}function Hr(i,e){return{server:i,status:"up",role:"follower",currentTerm:0,commitIndex:0,lastApplied:0,log:[],votes:[],peers:{},timers:{},rate:1,inbox:[],disk:{currentTerm:0,lastIndex:0,write:e},machine:{}}}function Kr(i){try{return JSON.parse(i??"")}catch{return}}var Nn=w({status:k,role:k,currentTerm:b,commitIndex:b,log:R(pt),machine:ct(k)},{votedFor:k}),Vr=w({server:k,differs:R(k)},{logFrom:b,a:Nn,b:Nn}),An=i=>!0,Ln=w({branch:b,end:b},{leader:k}),Gr=w({a:Ln,b:Ln,servers:R(Vr)},{parts:w({seq:b,at:b},{a:An,b:An})});function Cn(i){try{let e=JSON.parse(i);if(!Gr(e))return;let{parts:t,...n}=e;return t===void 0?n:{...n,parts:{seq:t.seq,at:t.at,a:Je(t.a),b:Je(t.b)}}}catch{return}}var H=["a","b"],Wr=80,Br=2e4;async function Pn(i,e,t){let n=Math.max(0,(i.parts?.seq??1)-1-Wr),{past:r,branch:o}=e,s=(o===i.a.branch||o===i.b.branch)&&r.firstSeq-1<=n&&n<=r.lastSeq,[a,l]=await Promise.all(H.map(async u=>{let p=`events?branch=${i[u].branch}`;return s?In(r.stateAfter(n),n,await t(`${p}&after=${n}`)):In(await _r(t),0,await t(p),n)}));return a===void 0||l===void 0?void 0:{a,b:l}}async function _r(i){try{return Xe(JSON.parse(await i("scenario")??""))}catch{return}}function In(i,e,t,n=e){let r=G(t??"");if(i===void 0||r===void 0||t===void 0)return;let o=r.slice(0,n-e).reduce(qt,i),s=new jt(o,n);for(let a of r.slice(n-e,n-e+Br))s.add(a);return s}function On({parts:i,a:e,b:t}){let n=Math.max(e.end,t.end),r=i?.at??0,o=Math.max(2e4,Math.min(6e5,(n-r)*1.15));return{start:Math.max(0,r-o*.12),span:o}}var zr=dt("status","role","currentTerm","votedFor","commitIndex","log","machine");function Fn({servers:i}){return i.flatMap(({server:e,differs:t,logFrom:n,a:r,b:o})=>t.flatMap(s=>zr(s)||s==="server"?[{server:e,field:s,logFrom:n,a:r,b:o}]:[]))}var fe=class extends v{#e=async()=>{};#t={a:0,b:0};#n="loading";#r={start:0,span:1,follows:!1};#i=0;#o;#a=new ResizeObserver(()=>this.#h());prepare(e,t){this.#e=t;let{branch:n=1}=this.model?.travel??{},r=this.#s(this.model),o=r.find(({id:a})=>a===n)?.parent,s=r.find(({id:a})=>a===o)??r.filter(({id:a})=>a!==n).at(-1);this.#t={a:Math.min(n,s?.id??n),b:Math.max(n,s?.id??n)},this.#d()}heading({words:e}){return e.t("ui.compare.title")}content(e){let{words:t}=e,{t:n}=t,r=this.#n,o=(s,a)=>d`
      <label><span>${a}</span>
        <select @change=${l=>this.#u(s,l)}>
          ${this.#s(e).map(l=>d`<option value=${l.id} ?selected=${l.id===this.#t[s]}>${l.id} · ${z(l,t)}</option>`)}
        </select>
      </label>
    `;return d`
      <div class="fields">${o("a",n("ui.compare.a"))}${o("b",n("ui.compare.b"))}</div>
      <div role="status">${r==="loading"?n("ui.compare.loading"):r==="failed"?n("ui.compare.failed"):c}</div>
      ${typeof r=="string"?c:this.#p(r,t)}
    `}drawn(){this.#a.disconnect();for(let e of this.querySelectorAll(".diagram"))this.#a.observe(e);this.#h()}#s(e){return ae(e?.travel.branches??[],e?.travel.branch)}#u(e,{target:t}){if(!(t instanceof HTMLSelectElement))return;let[n,r]=[Number(t.value),e==="a"?"b":"a"],o=n===this.#t[r]?{[r]:this.#t[e]}:{};this.#t={...this.#t,...o,[e]:n},this.#d()}async#d(){let e=++this.#i,{past:t,travel:n}=this.model??{};this.#n="loading",this.again();let r=Cn(await this.#e(`compare?a=${this.#t.a}&b=${this.#t.b}`)??""),o=r?.parts===void 0||t===void 0?void 0:await Pn(r,{past:t,branch:n?.branch},this.#e);e===this.#i&&(this.#n=r===void 0?"failed":{compared:r,charts:o},r!==void 0&&(this.#r={...On(r),follows:!1}),this.again())}#p({compared:e,charts:t},n){let{t:r}=n,{parts:o}=e;if(o===void 0)return d`<p>${r("ui.compare.same")}</p>`;let s=a=>{let l=o[a],u=l===void 0?r("ui.compare.ended"):q(l,n)?.text??l.kind;return d`<li>${r("ui.compare.side",{id:e[a].branch,what:u})}</li>`};return d`
      ${t===void 0?c:this.#l(e,n)}
      <p><b>${r("ui.compare.parts",{at:o.at})}</b></p>
      <ul>${H.map(s)}</ul>
      ${Ur(e,n)}
    `}#l(e,{t}){let n=(o,s,a)=>d`
      <button class="bare" type="button" aria-label=${o} title=${o} @click=${()=>this.#c(a())}>${s}</button>
    `,r=o=>()=>({kind:"zoom",factor:o,about:this.#r.start+this.#r.span/2});return d`
      <div class="zoom">
        ${n(t("ui.compare.earlier"),St,()=>({kind:"pan",share:-.4}))}
        ${n(t("ui.compare.later"),Tt,()=>({kind:"pan",share:.4}))}
        ${n(t("ui.spacetime.zoomOut"),Et,r(1.6))}
        ${n(t("ui.spacetime.zoomIn"),Rt,r(1/1.6))}
        ${n(t("ui.spacetime.fit"),Nt,()=>({kind:"fit"}))}
      </div>
      <div class="beside">
        ${H.map(o=>d`
            <figure>
              <figcaption>${this.#m(e[o].branch)}</figcaption>
              <div class="diagram" data-side=${o}
                @pointerdown=${s=>this.#f(s)} @pointermove=${s=>this.#y(s)}
                @pointerup=${()=>this.#o=void 0} @pointercancel=${()=>this.#o=void 0}
                @wheel=${{handleEvent:s=>this.#g(s),passive:!1}}
              ><canvas aria-hidden="true"></canvas></div>
            </figure>
          `)}
      </div>
    `}#m(e){let t=this.#s(this.model).find(n=>n.id===e);return t===void 0||this.model===void 0?String(e):`${e} · ${z(t,this.model.words)}`}#c(e){if(typeof this.#n=="string"||e===void 0)return;let{parts:t,a:n,b:r}=this.#n.compared;this.#r=Ht(this.#r,e,{first:t?.at??0,last:Math.max(n.end,r.end)}),this.#h()}#f(e){e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId),this.#o=e.clientX}#y({clientX:e,currentTarget:t}){this.#o===void 0||!(t instanceof Element)||(this.#c({kind:"pan",share:(this.#o-e)/Math.max(1,t.clientWidth-L)}),this.#o=e)}#g(e){if(!e.ctrlKey||!(e.currentTarget instanceof Element))return;e.preventDefault();let{left:t,width:n}=e.currentTarget.getBoundingClientRect(),r=Vt(this.#r,L,Math.max(1,n-L),e.clientX-t);this.#c({kind:"zoom",factor:2**(Math.max(-240,Math.min(240,e.deltaY))/120),about:r})}#h(){let e=this.#n;if(typeof e=="string"||e.charts===void 0||this.model===void 0)return;let t=re(this);for(let n of this.querySelectorAll(".diagram")){let r=n.dataset.side==="b"?"b":"a",o=e.charts[r],s={width:n.clientWidth,height:Math.max(140,Wt(o))},a=n.querySelector("canvas"),l=a===null||s.width===0?null:ie(a,s);if(l===null)continue;_t(l,Bt(o,this.#r,s,"context",e.compared[r].end),t.palette,t.fonts,Qt(this.model.words));let u=Kt(this.#r,L,s.width-L,e.compared.parts?.at??0);u<L||(l.fillStyle=t.palette.accent,l.fillRect(u-1,4,2,s.height-Gt-4),l.fill(new Path2D(`M${u-6} 2h12l-6 9z`)))}}};function Ur(i,e){let{t}=e,n=Fn(i);return d`
    <h3>${t("ui.compare.differs")}</h3>
    ${n.length===0?d`<p>${t("ui.compare.nothing")}</p>`:d`
          <table class="differs">
            <thead><tr><th scope="col">${t("ui.server")}</th><th scope="col">${t("ui.compare.what")}</th>
              ${H.map(r=>d`<th scope="col">${t("ui.compare.on",{id:i[r].branch})}</th>`)}</tr></thead>
            <tbody>${n.map(r=>d`
              <tr><th scope="row">${r.server}</th><td>${r.field==="log"?t("ui.compare.logFrom",{index:r.logFrom??1}):r.field}</td>
                ${H.map(o=>d`<td>${Jr(r,r[o],e)}</td>`)}</tr>
            `)}</tbody>
          </table>
        `}
  `}var qn=12;function Jr({field:i},e,t){let n=t.t("ui.none");if(e===void 0||i==="server")return e===void 0?n:e.status;switch(i){case"status":return t.first([e.status==="up"?"ui.status.up":`ui.status.${e.status}`],{})??e.status;case"role":return t.first([`role.${e.role}`],{})??e.role;case"log":{let r=e.log.slice(0,qn).map(o=>oe(o,t)).join(", ");return e.log.length===0?n:e.log.length>qn?`${r}, …`:r}case"machine":return Object.entries(e.machine).map(([r,o])=>`${r}=${o}`).join(", ")||n;default:return String(e[i]??n)}}var Dn=["elections","log","messages","faults","clients"],jn={groups:new Set(["elections","log","faults","clients"])},ye=class{#e;#t;#n;#r=[];#i;constructor(e,t){this.#e=e,this.#t=t,this.#n=e.lineage,this.#i=e.firstSeq-1}shows(e,t){return e===this.#e&&e.lineage===this.#n&&t===this.#t}get seqs(){return this.#r}update(){for(let t=Math.max(this.#i+1,this.#e.firstSeq);t<=this.#e.lastSeq;t++){let n=this.#e.event(t);n!==void 0&&Yr(n,this.#t)&&this.#r.push(t)}this.#i=this.#e.lastSeq;let e=this.before(this.#e.firstSeq-1);e>0&&(this.#r=this.#r.slice(e))}before(e){let[t,n]=[0,this.#r.length];for(;t<n;){let r=t+n>>>1;(this.#r[r]??1/0)<=e?t=r+1:n=r}return t}};function Yr(i,{groups:e,server:t}){if(i.kind==="unknown")return!1;let n=Xr(i);return!e.has(n)||n!=="messages"&&Ot(i)<3?!1:t===void 0||Zr(i,t)}function Xr(i){switch(i.kind){case"term":case"role":case"follow":case"vote":case"tally":case"ignored":case"transfer":return"elections";case"timerFired":return i.timer==="election"?"elections":"messages";case"timerSet":case"timerStopped":case"sent":case"delivered":case"lost":case"delayed":case"duplicated":case"queued":return"messages";case"refused":case"append":case"truncate":case"progress":case"persisted":case"commit":case"apply":case"config":case"snapshot":case"installed":case"loaded":case"readProven":return"log";case"invoke":case"retry":case"return":case"workload":case"contact":case"goal":return"clients";case"manual":case"options":case"ruleSet":case"added":case"crashed":case"restarted":case"frozen":case"thawed":case"wiped":case"disk":case"drift":case"link":case"network":case"violation":return"faults"}}function Zr(i,e){if(i.kind==="sent")return i.message.from===e||i.message.to===e;if(i.kind==="network"||i.kind==="options"||i.kind==="ruleSet"||i.kind==="manual")return!0;let{server:t,peer:n,from:r,to:o,servers:s}=i;return t===e||t===void 0&&(n===e||r===e||o===e||s?.includes(e)===!0)}var ge=class{#e=new Map;#t=0;places(e){let t=new Set(e),n=[...this.#e].filter(([s])=>!t.has(s)).map(([,s])=>s),r=new Map,o=0;for(let s of t)r.set(s,this.#e.get(s)??n[o++]??this.#t++);return this.#e=r,r}};var Y=60,Hn=10,ei={elections:"ui.group.elections",log:"ui.group.log",messages:"ui.group.messages",faults:"ui.group.faults",clients:"ui.group.clients"},ve=class extends f{isRead=!0;#e=jn;#t;#n;#r;#i="";#o=new ge;#a=new Map;#s=-1;draw(e){this.#m(e),super.draw(e)}inputs(e){let[t,n]=this.#c();return[e.words,this.#e,t,n,this.#t?.seqs[t],this.#r,e.past.lineage,e.past.dropped,e.state.servers.length]}view(e){let{words:t,past:n,state:r}=e,{t:o}=t,s=this.#t?.seqs??[],[a,l]=this.#c(),u=s.slice(a,l).reverse(),p=this.#o.places(u);return d`
      <div class="choose">
        <h2 id="events-title">${o("ui.events")}</h2>
        <select class="pick" aria-label=${o("ui.server")} @change=${m=>this.#g(m)}>
          <option value="">${o("ui.events.allServers")}</option>
          ${r.servers.map(({server:m})=>d`<option value=${m} ?selected=${m===this.#e.server}>${m}</option>`)}
        </select>
        <div class="groups" role="group" aria-label=${o("ui.events.kinds")}>
          ${Dn.map(m=>d`
              <button class="pick" type="button" aria-pressed=${this.#e.groups.has(m)?"true":"false"} @click=${()=>this.#y(m)}>${o(ei[m])}</button>
            `)}
        </div>
      </div>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="events-title" @keydown=${m=>this.#v(m)}>
        ${l<s.length?this.#l(o("ui.events.later"),l+Y-Hn):c}
        <ol class="events">
          ${en(u,m=>p.get(m),m=>Yt([m,m===this.#r,this.#r!==void 0&&m>this.#r,n.lineage,t],()=>this.#d(m,e)))}
        </ol>
        ${a>0?this.#l(o("ui.events.earlier"),a+Hn):n.dropped?d`<p class="hint">${o("ui.events.dropped")}</p>`:c}
        ${u.length===0?d`<p class="hint">${o("ui.events.none")}</p>`:c}
      </div>
    `}drawn(){let e=this.querySelector(".scroll"),t=`${this.#s} ${this.#r}`;t===this.#i||e===null||(this.#i=t,an(e,()=>this.#u(e)))}#u(e){let t=e.querySelector('[aria-current="true"]');if(t===null)return;let[n,r]=[e.getBoundingClientRect(),t.getBoundingClientRect()],o=Math.max(0,Math.min(r.height,(n.height-r.height)/2));r.top<n.top?e.scrollTop-=n.top-r.top+o:r.bottom>n.bottom&&(e.scrollTop+=Math.min(r.bottom-n.bottom+o,r.top-n.top))}#d(e,{past:t,words:n,sections:r}){let o=this.#b(e,t,n);if(o===void 0)return c;let{at:s,tone:a,text:l,rule:u}=o,p=on(t.event(e));return d`
      <li class=${a} data-seq=${e} ?data-ahead=${this.#r!==void 0&&e>this.#r}>
        <button type="button" data-row aria-current=${e===this.#r?"true":c} @click=${()=>this.#h(e,s)}>
          <span class="at">${n.ms(Math.floor(s/1e3)*1e3)}</span><span>${l}</span>
        </button>
        ${p===void 0?c:d`<button class="chip small ask" type="button" aria-label=${`${n.t("ui.whyNot")} ${l}`} @click=${()=>this.raise({kind:"dialog",dialog:"why",question:p})}>${n.t("ui.whyNot")}</button>`}
        ${u===void 0?c:this.#p(u,e,n,r)}
      </li>
    `}#p(e,t,{t:n,first:r},o){let s=o[e]??"",a=n("ui.rule.of",{section:s,rule:r([`rule.${e}.name`],{})??e});return d`<button class="words section" type="button" data-rule=${e} data-of=${t} title=${a} aria-label=${a} @click=${se}>${s.split(/[,;]/)[0]}</button>`}#l(e,t){return d`<button class="chip small" type="button" @click=${()=>this.#f(t)}>${e}</button>`}#m({past:e,looking:t,shown:n,told:r}){this.#t?.shows(e,this.#e)!==!0&&(this.#t=new ye(e,this.#e),this.#n=void 0,this.#r=void 0),this.#s!==e.lineage&&this.#a.clear(),this.#s=e.lineage;let o=this.#t;o.update();let s=t||n<e.last,a=r??e.reached(n),l=s||r!==void 0?o.seqs[o.before(a)-1]:void 0;if(l===this.#r)return;this.#r=l;let[u,p]=this.#c(),m=l===void 0?void 0:o.before(l);m===void 0?this.#n=void 0:(this.#n===void 0||m<=u||m>p)&&(this.#n=Math.min(o.seqs.length,m+Y/2))}#c(){let e=this.#t?.seqs.length??0,t=Math.min(e,this.#n??e);return[Math.max(0,t-Y),t]}#f(e){let t=this.#t?.seqs.length??0;this.#n=e>=t?void 0:Math.max(Y,e),this.again(),this.querySelector(".scroll")?.scrollTo({top:0})}#y(e){let t=new Set(this.#e.groups);t.delete(e)||t.add(e),this.#e={...this.#e,groups:t},this.again()}#g(e){if(!(e.target instanceof HTMLSelectElement))return;let t=e.target.value;this.#e={groups:this.#e.groups,...t===""?{}:{server:t}},this.again()}#h(e,t){this.raise({kind:"look",at:t,seq:e}),this.raise({kind:"go"})}#v(e){if(e.key!=="ArrowDown"&&e.key!=="ArrowUp")return;let t=[...this.querySelectorAll("[data-row]")],n=t.findIndex(o=>o===document.activeElement),r=n<0?t[0]:t[n+(e.key==="ArrowDown"?1:-1)];r!==void 0&&(e.preventDefault(),r.focus())}#b(e,t,n){let r=this.#a.get(e);if(r!==void 0)return r;let o=t.event(e),s=o===void 0?void 0:q(o,n);return s!==void 0&&this.#a.set(e,s),this.#a.size>4*Y&&this.#a.delete(this.#a.keys().next().value??e),s}};var be=class extends f{isRead=!0;#e;#t=!1;#n=new MutationObserver(()=>{this.#i()});connectedCallback(){this.parentElement!==null&&this.#n.observe(this.parentElement,{attributeFilter:["data-tab"]})}disconnectedCallback(){this.#n.disconnect()}inputs(e){return this.#r?[this.#t,e.words,...this.#e?.inputs(e)??[]]:[!1]}view(e){return this.#r?this.#e!==void 0?this.#e.view(e):d`<p class="hint" role="status">${e.words.t(this.#t?"ui.dialog.notLoaded":"ui.rule.loading")}</p>`:c}drawn(){this.#r&&this.#e?.drawn(this)}get#r(){return this.parentElement?.dataset.tab==="figure"}async#i(){if(this.again(),!!this.#r){try{let{FigurePage:e}=await import("./figure-parts-4ABDULNX.js");this.#e??=new e,this.#t=!1}catch{this.#t=!0}this.again()}}};var ti=w({id:k,word:k,text:k,forms:R(k),other:k}),ni=w({otherLang:k,terms:R(ti)});function Kn(i){return ni(i)?i:void 0}function Vn(i){let e=new Map(i.flatMap(r=>r.forms.map(o=>[o.toLowerCase(),r]))),t=[...e.keys()].sort((r,o)=>o.length-r.length).map(ri),n=new RegExp(t.join("|"),"gi");return r=>{let o=[],s=new Set,a=0;for(let l of r.matchAll(n)){let u=e.get(l[0].toLowerCase());u===void 0||s.has(u)||(s.add(u),l.index>a&&o.push({text:r.slice(a,l.index)}),o.push({text:l[0],term:u}),a=l.index+l[0].length)}return a<r.length&&o.push({text:r.slice(a)}),o}}function ri(i){let e=i.replace(/[^\w\s\u2e80-\uffff]/g,"\\$&");return/^[\x00-\x7f]+$/.test(i)?`(?<![\\w-])${e}(?![\\w-])`:e}var K=6,ii=300,X=class extends f{#e;#t;#n;#r;#i;connectedCallback(){document.addEventListener("pointerover",e=>this.#o(e)),document.addEventListener("focusin",({target:e})=>this.#a(e)),document.addEventListener("click",e=>this.#s(e)),document.addEventListener("keydown",e=>this.#u(e),{capture:!0})}take(e){this.#e=e}inputs({words:e}){return[e,this.#t]}view(){let e=this.#t;return d`
      <div class="explained" id="explained" role="tooltip" popover="manual">
        ${e===void 0?c:d`<p class="word"><b>${e.word}</b>${e.other===e.word?c:d` <span lang=${this.#e?.otherLang??c}>${e.other}</span>`}</p><p>${e.text}</p>`}
      </div>
    `}#o({target:e,pointerType:t}){if(t==="touch")return;let n=ke(e);n!==void 0?this.#d(n):e instanceof Element&&e.closest(".explained")!==null?clearTimeout(this.#i):this.#n!==void 0&&this.#n!==document.activeElement&&this.#p()}#a(e){let t=ke(e);t===void 0?this.#l():t.matches(":focus-visible")&&this.#d(t)}#s(e){let{target:t}=e,n=ke(t);n instanceof HTMLAnchorElement&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey&&this.#e!==void 0&&e.preventDefault(),n!==void 0?this.#d(n):t instanceof Element&&t.closest(".explained")===null&&this.#l()}#u(e){let t=ke(e.target);if(e.key==="Escape"&&this.#t!==void 0)this.#l();else if(t!==void 0&&(e.key==="Enter"||e.key===" "))this.#d(t);else return;e.preventDefault(),e.stopPropagation()}#d(e){clearTimeout(this.#i);let t=this.#e?.terms.find(({id:r})=>r===e.dataset.term),n=this.#r??this.querySelector(".explained");t===void 0||n===null||this.#n===e||(this.#l(),this.#r=n,this.#t=t,this.#n=e,this.again(),(e.closest("dialog")??this).append(n),n.showPopover(),e.setAttribute("aria-describedby",n.id),oi(n,e))}#p(){clearTimeout(this.#i),this.#i=setTimeout(()=>this.#l(),ii)}#l(){clearTimeout(this.#i),this.#n!==void 0&&(this.#n.removeAttribute("aria-describedby"),this.#r?.hidePopover(),this.#r!==void 0&&this.append(this.#r),this.#t=this.#n=void 0,this.again())}};async function Gn(i){let e=await fetch(`/glossary.json?lang=${i.slice(0,2)}`);return e.ok?Kn(await e.json()):void 0}function Wn({terms:i}){let e=Vn(i);return t=>{let n=!0;return t.map(r=>e(r).map(o=>{if(o.term===void 0)return o.text;let s=n?0:-1;return n=!1,d`<span class="explains" role="button" tabindex=${s} data-term=${o.term.id}>${o.text}</span>`}))}}function ke(i){return i instanceof Element&&i.closest(".explains, a[data-term]")||void 0}function oi(i,e){let t=e.getClientRects()[0]??e.getBoundingClientRect(),n=t.bottom+K+i.offsetHeight<=innerHeight;i.style.setProperty("--left",`${Math.max(K,Math.min(t.left,innerWidth-i.offsetWidth-K))}px`),i.style.setProperty("--top",`${Math.max(K,n?t.bottom+K:t.top-K-i.offsetHeight)}px`)}function si(i,e){let t=new Map,{log:n,peers:r,timers:o,machine:s,disk:a,snapshot:l,...u}=i;for(let[p,m]of Object.entries(u))t.set(p,m);t.set("log",n),t.set("snapshot",l),t.set("config",O(i,e)),t.set("disk",{...a,write:void 0}),t.set("write",a.write),t.set("inFlight",Ze(i));for(let[p,{nextIndex:m,matchIndex:y,state:$}]of Object.entries(r))t.set(`${p} nextIndex`,m).set(`${p} matchIndex`,y).set(`${p} state`,$);for(let[p,m]of Object.entries(o))t.set(`timer ${p}`,m);for(let[p,m]of Object.entries(s))t.set(`machine ${p}`,m);return new Map([...t].flatMap(([p,m])=>m===void 0?[]:[[p,JSON.stringify(m)]]))}function ai(i,e){return new Set([...i.keys(),...e.keys()].filter(t=>i.get(t)!==e.get(t)))}function Bn(i,e,t){let n=i.event(t??e);if(n===void 0)return;let r=n.seq;if(t===void 0)for(;i.event(r-1)?.at===n.at;)r--;return{seq:n.seq,before:i.stateAfter(r-1),after:i.stateAfter(n.seq)}}function _n({before:i,after:e},t){let n=r=>{let o=r.servers.find(({server:s})=>s===t);return o===void 0?new Map:si(o,r)};return ai(n(i),n(e))}function Ze({disk:i,currentTerm:e,votedFor:t,log:n,snapshot:r,status:o}){if(o==="crashed")return;let s=n.at(-1)?.index??r?.lastIncludedIndex??0,a={...i.currentTerm===e?{}:{currentTerm:e},...i.votedFor===t||t===void 0?{}:{votedFor:t},...i.lastIndex>=s?{}:{entries:[i.lastIndex+1,s]}};return Object.keys(a).length>0||i.lastIndex!==s?a:void 0}function zn(i,e){let t=n=>({granted:n.filter(r=>i.includes(r)).length,needed:Math.floor(n.length/2)+1,voters:n});return F(e)?[t(e.votersOutgoing??[]),t(e.voters)]:[t(e.voters)]}function Un(i,{words:e,shown:t,state:n}){let{t:r}=e,o=r("ui.none"),s=(M,Ue,...lt)=>({name:M,value:Ue,of:lt.length===0?[M]:lt}),a=(M,Ue)=>M?[Ue()]:[],{snapshot:l,transfer:u,inbox:p,rate:m,role:y}=i,$=O(i,n);return[s("currentTerm",String(i.currentTerm)),s("votedFor",i.votedFor??o),s("leader",i.leader??o),...a(y==="candidate"||y==="preCandidate",()=>s("votes",li(i,$,e))),s("commitIndex",String(i.commitIndex)),s("lastApplied",String(i.lastApplied)),s(r("ui.inspector.log"),r("ui.inspector.entries",{n:ln(i)}),"log"),...a(l!==void 0,()=>s(r("ui.inspector.snapshot"),r("ui.inspector.snapshotUpTo",{index:l?.lastIncludedIndex,term:l?.lastIncludedTerm}),"snapshot")),...ci(i,t,e),s(r("ui.inspector.disk"),pi(i,e),"disk"),s(r("ui.inspector.inFlight"),mi(i,e),"inFlight"),...a(i.disk.write!==n.diskWrite,()=>s(r("ui.inspector.write"),e.ms(i.disk.write),"write")),...a(m!==1,()=>s(r("ui.inspector.clock"),r("ui.inspector.rate",{rate:m}),"rate")),...a(p.length>0,()=>s(r("ui.inspector.inbox"),r("ui.inspector.waiting",{n:p.length}),"inbox")),...a(u!==void 0,()=>s(r("ui.inspector.transfer"),u??o,"transfer")),s(r("ui.inspector.config"),di($,e),"config")]}function li(i,e,{t}){let n=zn(i.votes,e).map(({granted:r,needed:o})=>t("ui.inspector.votesOf",{granted:r,needed:o}));return[i.votes.join(" "),...n].join(" · ")}function di(i,{t:e}){let{voters:t,votersOutgoing:n=[],learners:r=[],learnersNext:o=[],index:s,committed:a}=i;if(t.length===0)return e("ui.inspector.outside");let l=F(i)?[`${e("ui.inspector.old")} ${n.join(" ")}`,`${e("ui.inspector.new")} ${t.join(" ")}`]:[t.join(" ")],u=[...r,...o];u.length>0&&l.push(`${e("ui.inspector.learners")} ${u.join(" ")}`);let p=a?"ui.inspector.configEntry":"ui.inspector.configOpen";return[...l,s===0?e("ui.inspector.configFirst"):e(p,{index:s})].join(" · ")}var ui={election:"ui.inspector.electionTimer",heartbeat:"ui.inspector.heartbeatTimer",quorum:"ui.inspector.quorumTimer"};function ci(i,e,{t,ms:n}){return Object.entries(ui).flatMap(([r,o])=>{let s=i.timers[r];return s===void 0?[]:[{name:t(o),value:t("ui.inspector.timer",{span:n(s.deadline-s.set),left:Qn(s,e)}),of:[`timer ${r}`]}]})}function Jn(i,e){return Object.values(i.timers).map(t=>Qn(t,e)).join(" ")}function Qn(i,e){return Math.max(0,Math.ceil((i.deadline-e)/1e3))}function pi({disk:i},{t:e}){return e("ui.inspector.diskHolds",{term:i.currentTerm,vote:i.votedFor??e("ui.none"),n:i.lastIndex})}function mi(i,{t:e}){let t=Ze(i);if(t===void 0)return e("ui.none");let{currentTerm:n,votedFor:r,entries:[o,s]=[]}=t,a=[n===void 0?"":e("ui.inspector.inFlightTerm",{term:n}),r===void 0?"":e("ui.inspector.inFlightVote",{vote:r}),o===void 0?"":o===s?e("ui.inspector.inFlightEntry",{from:o}):e("ui.inspector.inFlightEntries",{from:o,to:s})].filter(l=>l!=="");return a.length===0?e("ui.inspector.inFlightLess"):a.join(" · ")}var hi={probe:"ui.inspector.probe",replicate:"ui.inspector.replicate",snapshot:"ui.inspector.sendsSnapshot"};function Yn(i,e,{t}){let n=Object.entries(i.peers);if(n.length===0)return c;let r=(o,s,a)=>d`<td ?data-changed=${e.has(`${o} ${s}`)}>${a}</td>`;return d`
    <table class="peers">
      <caption class="unseen">${t("ui.inspector.peers",{server:i.server})}</caption>
      <thead>
        <tr><th scope="col">${t("ui.inspector.peer")}</th><th scope="col">nextIndex</th><th scope="col">matchIndex</th><th scope="col">${t("ui.inspector.state")}</th></tr>
      </thead>
      <tbody>
        ${n.map(([o,{nextIndex:s,matchIndex:a,state:l}])=>{let u=hi[l];return d`<tr><th scope="row">${o}</th>${r(o,"nextIndex",s)}${r(o,"matchIndex",a)}${r(o,"state",u===void 0?l:t(u))}</tr>`})}
      </tbody>
    </table>
  `}function Xn(i,e,{t}){let n=Object.keys(i.machine).sort();return d`
    <h3>${t("ui.inspector.machine")}</h3>
    ${n.length===0?d`<p class="hint">${t("ui.inspector.machineEmpty")}</p>`:d`<ul class="machine">${n.map(r=>d`<li ?data-changed=${e.has(`machine ${r}`)}>${r} = ${i.machine[r]}</li>`)}</ul>`}
  `}var fi=5,yi=new Set,$e=class extends f{isRead=!0;#e;#t=[];draw(e){this.#i(e),super.draw(e)}inputs(e){let{state:t,words:n,selected:r,control:o,status:s,looking:a,shown:l}=e,u=x(t,r);return[u,u&&Jn(u,l),t.operations,t.cuts,t.servers.length,t.broken,n,o,s,a,this.#e,e.marked]}view(e){let{state:t,selected:n,words:r}=e,{t:o}=r,s=x(t,n);return d`
      <pg-message></pg-message>
      <div class="choice" role="group" aria-label=${o("ui.inspector.choose")}>
        ${t.servers.map(({server:a})=>d`
            <button
              type="button"
              aria-pressed=${a===n?"true":"false"}
              @click=${()=>this.raise({kind:"select",server:a})}
            >${a}</button>
          `)}
      </div>
      ${s===void 0?c:this.#n(s,e)}
      ${bi(t.operations,r)}
    `}#n(e,t){let{words:n}=t,r=this.#e===void 0?yi:_n(this.#e,e.server),o=Un(e,t),s=t.marked(o.map(({name:u})=>u)),a=vi(o,e,r),l=r.has("role")||r.has("status");return d`
      <h2><span class="badge ${e.role} ${e.status}"></span>${e.server} · <span ?data-changed=${l}>${gi(e,n)}</span></h2>
      ${this.#r(e,t)}
      <dl class="facts" @keydown=${j}>
        ${o.map(({value:u,of:p},m)=>d`<dt>${s[m]}</dt><dd ?data-changed=${p.some(y=>r.has(y))}>${u}</dd>`)}
      </dl>
      ${Yn(e,r,n)}
      ${a.length===0?c:d`<p class="hint" data-testid="changed"><span class="mark" aria-hidden="true">◆</span> ${n.t("ui.inspector.changed",{names:a.join(n.t("ui.separator"))})}</p>`}
      ${Xn(e,r,n)}
    `}#r({server:e,status:t},n){let{t:r}=n.words,o={do:"timeout",server:e},s=t!=="crashed"?{do:"crash",server:e}:{do:"restart",server:e},a=g(o,n),l=g(s,n),u=g({do:"partition",groups:[]},n),p=wt(o,n.state,{control:!0,connected:!0},n.words);return d`
      <div class="acts">
        <button class="chip small" type="button" aria-disabled=${a===void 0?c:"true"} title=${a??r("ui.timeout")}
          @click=${()=>this.raise({kind:"command",command:o})}>${Lt}${r("ui.timeout")}</button>
        <button class="chip small" type="button" aria-disabled=${l===void 0?c:"true"} title=${l??c}
          @click=${()=>this.raise({kind:"command",command:s})}>
          ${t!=="crashed"?d`${It}${r("ui.crash")}`:d`${Ct}${r("ui.restart")}`}
        </button>
        <button class="chip small" type="button" aria-disabled=${u===void 0?c:"true"} title=${u??c}
          @click=${()=>this.raise({kind:"dialog",dialog:"links"})}>${At}${r("ui.links")}</button>
      </div>
      ${p===void 0?c:d`<p class="reason">${p}</p>`}
    `}#i({past:e,shown:t,told:n,playing:r,looking:o}){let s=e.reached(t),a=!r||o,l=[e.lineage,s,n,a];l.some((u,p)=>u!==this.#t[p])&&(this.#t=l,this.#e=a?Bn(e,s,n):void 0)}};function gi(i,e){if(i.status==="crashed")return e.t("ui.status.crashed");if(i.status==="frozen")return e.t("ui.status.frozen");let t=D(i.role,e);return t===i.role?t:`${t} (${i.role})`}function vi(i,e,t){let n=Object.keys(e.peers).filter(s=>["nextIndex","matchIndex","state"].some(a=>t.has(`${s} ${a}`))),r=Object.keys(e.machine).filter(s=>t.has(`machine ${s}`));return[...["role","status"].filter(s=>t.has(s)),...i.filter(({of:s})=>s.some(a=>t.has(a))).map(({name:s})=>s),...n,...r]}function bi(i,e){let{t}=e,n=i.slice(-fi).reverse();return d`
    <h2>${t("ui.operations")}</h2>
    ${n.length===0?d`<p class="hint">${t("ui.operations.none")}</p>`:d`
          <ul class="operations" data-testid="operations">
            ${n.map(r=>d`
                <li data-outcome=${r.outcome??"pending"}>
                  <span class="who">${r.client}</span><span class="what">${_(r)}</span>
                  <span class="outcome">${dn(r,e)}</span>
                </li>
              `)}
          </ul>
        `}
  `}var ki=w({path:k,selected:k},{at:b,told:b,message:b});function Zn(i,e){let{selected:t,looking:n,playing:r,shown:o,told:s,narration:a,selectedMessage:l}=i,u=s??a?.seq;return{path:e,selected:t,...n||!r?{at:o}:{},...(n||!r)&&u!==void 0?{told:u}:{},...l===void 0?{}:{message:l}}}function er(i,e){if(i!==null)try{let t=JSON.parse(i);return ki(t)&&t.path===e?t:void 0}catch{return}}function tr({at:i,told:e},{past:t}){return(i===void 0||i>=t.first)&&(e===void 0||e>=t.firstSeq)}function nr({selected:i,at:e,told:t,message:n},{past:r}){let o=t===void 0||r.event(t)===void 0?void 0:t;return[{kind:"select",server:i},...n===void 0?[]:[{kind:"selectMessage",message:n}],...e===void 0?[]:[{kind:"look",at:e,...o===void 0?{}:{seq:o}}]]}var et="carried",we=class extends f{#e;#t=$i();connectedCallback(){this.addEventListener("click",()=>this.#n())}draw(e){this.#e=e;let t=this.#t;if(!(t===void 0||!tr(t,e))){this.#t=void 0;for(let n of nr(t,e))this.raise(n)}}inputs(){return[]}view(){return c}#n(){if(this.#e!==void 0)try{sessionStorage.setItem(et,JSON.stringify(Zn(this.#e,location.pathname)))}catch{}}};function $i(){try{let i=sessionStorage.getItem(et);return sessionStorage.removeItem(et),er(i,location.pathname)}catch{return}}var xe=class extends v{connectedCallback(){this.addEventListener("keydown",e=>this.#n(e))}heading({selected:e,words:t}){return t.t("ui.links.title",{server:e})}content(e){let{state:t,selected:n,words:r}=e,o=t.servers.map(s=>s.server).filter(s=>s!==n);return d`
      <p class="hint">${r.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${o.map((s,a)=>this.#e(n,s,a===0,e))}
      </ul>
    `}#e(e,t,n,r){let{words:o}=r,{t:s}=o,a=T(r.state.cuts,e,t),l={from:e,to:t},u={from:t,to:e};return d`
      <li data-link-to=${t}>
        <kbd aria-hidden="true">${t.slice(1)}</kbd>
        <span class="ends">${e} – ${t}</span><span class="hint">${wi(a,e,t,o)}</span>
        <span class="row">
          ${this.#t(s("ui.links.cut"),{do:"cut",...l,both:!0},r,n&&a!=="both")}
          ${this.#t(s("ui.links.cutOneWay",l),{do:"cut",...l},r,!1)}
          ${this.#t(s("ui.links.cutOneWay",u),{do:"cut",...u},r,!1)}
          ${this.#t(s("ui.links.heal"),{do:"heal",...l},r,n&&a==="both")}
        </span>
      </li>
    `}#t(e,t,n,r){let o=g(t,n);return d`
      <button class="chip small" type="button" ?autofocus=${r} aria-disabled=${o===void 0?c:"true"} title=${o??e}
        @click=${()=>this.#r(t,o)}>${e}</button>
    `}#n(e){let{model:t}=this;if(t===void 0||!/^[1-9]$/.test(e.key))return;let n=t.selected,r=`S${e.key}`;if(r===n||!t.state.servers.some(s=>s.server===r))return;e.preventDefault();let o=T(t.state.cuts,n,r)==="open";this.#r(o?{do:"cut",from:n,to:r,both:!0}:{do:"heal",from:n,to:r},void 0)}#r(e,t){t===void 0&&(this.close(),this.raise({kind:"command",command:e}))}};function wi(i,e,t,{t:n}){switch(i){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:e,to:t});case"back":return n("ui.links.cutFrom",{from:t,to:e})}}function rr(i){return[...i.messages.flatMap(xi),...i.servers.flatMap(Mi),...Ti(i)]}function xi({id:i}){return[{do:"deliver",message:i},{do:"drop",message:i}]}function Mi({server:i,status:e,role:t}){return e!=="up"?[]:[{do:t==="leader"?"beat":"timeout",server:i}]}function Ti(i){return Array.from({length:9},(t,n)=>`C${n+1}`).filter(t=>xt(t,i)||Mt(t,i)).map(t=>({do:"wake",client:t}))}function Me(i,e,t){let{t:n}=t;switch(i.do){case"deliver":case"drop":{let r=e.messages.find(({id:o})=>o===i.message);return r===void 0?"":Si(r,t)}case"beat":return n("ui.pick.beat",{server:i.server,term:x(e,i.server)?.currentTerm});case"timeout":return n("ui.pick.timeout",{server:i.server,term:x(e,i.server)?.currentTerm});case"wake":{let r=e.operations.find(({client:o,returned:s})=>o===i.client&&s===void 0);return r===void 0?n("ui.pick.turn",{client:i.client}):n("ui.pick.wake",{client:i.client,asked:_(r)})}}}function Si(i,{t:e}){let{type:t,entries:n=[],voteGranted:r,success:o}=i;switch(t){case"RequestVote":return e("ui.pick.requestVote",i);case"RequestVoteReply":return e(r===!0?"ui.pick.vote":"ui.pick.noVote",i);case"PreVote":return e("ui.pick.preVote",i);case"PreVoteReply":return e(r===!0?"ui.pick.preVoteYes":"ui.pick.preVoteNo",i);case"AppendEntries":return n.length===0?e("ui.pick.heartbeat",i):e("ui.pick.entries",{...i,n:n.length,first:n[0]?.index,last:n.at(-1)?.index});case"AppendEntriesReply":return e(o===!0?"ui.pick.appended":"ui.pick.refused",i);case"InstallSnapshot":return e("ui.pick.snapshot",i);case"InstallSnapshotReply":return e(o===!0?"ui.pick.installed":"ui.pick.received",i);case"TimeoutNow":return e("ui.pick.timeoutNow",i);case"ReadIndex":return e("ui.pick.readIndex",i);case"ReadIndexReply":return e(o===!0?"ui.pick.readIndexYes":"ui.pick.readIndexNo",i);case"ClientRequest":{let{op:s="",key:a="",value:l="",expect:u=""}=i;return s==="register"?e("ui.pick.register",i):e("ui.pick.request",{...i,asked:_({op:s,key:a,value:l,expect:u})})}case"ClientReply":return e(Ri(i),{...i,index:i.index??0});default:return e("ui.pick.other",i)}}function Ri({outcome:i,result:e,leader:t}){switch(i){case"ok":return e===void 0?"ui.pick.replyOk":"ui.pick.replyResult";case"mismatch":return"ui.pick.replyMismatch";case"expired":return"ui.pick.replyExpired";case"notLeader":return t===void 0?"ui.pick.replyNoLeader":"ui.pick.replyAsk";default:return"ui.pick.reply"}}var Te=class extends f{#e=0;#t=!1;connectedCallback(){this.addEventListener("focusin",e=>this.#r(e)),this.addEventListener("focusout",({relatedTarget:e})=>this.#t=e===null&&this.#t),this.addEventListener("keydown",e=>this.#i(e))}inputs(e){let{state:t,words:n,control:r,status:o,looking:s}=e;return t.manual!==!0?[!1]:[t.messages,t.servers,t.operations,t.workload,n,r,o,s,this.#e]}view(e){let{state:t,words:n}=e;if(t.manual!==!0)return d``;let{t:r}=n,o=rr(t).filter(({do:s})=>s!=="drop");return this.#e=Math.max(0,Math.min(this.#e,o.length-1)),d`
      <section class="manual" aria-labelledby="manual-title">
        <h2 id="manual-title" tabindex="-1">${r("ui.manual.title")}</h2>
        <p class="hint">${o.length===0?r("ui.manual.none"):r("ui.manual.hint")}</p>
        ${Ei.map(([s,a])=>{let l=o.flatMap((u,p)=>a.includes(u.do)?[this.#n(u,p,e)]:[]);return l.length===0?c:d`<h3>${r(s)}</h3><ul>${l}</ul>`})}
      </section>
    `}drawn(){this.#t&&!this.contains(document.activeElement)&&this.#o(this.#e)}#n(e,t,n){let{state:r,words:o}=n,s=Me(e,r,o),a=g(e,n),l=a===void 0?c:"true",u=e.do==="deliver"?{do:"drop",message:e.message}:void 0,p=o.t("ui.manual.dropIt",{what:s});return d`
      <li data-pick=${e.do}>
        <button class="choose-it" type="button" data-row=${t} tabindex=${t===this.#e?0:-1} aria-disabled=${l} title=${a??c}
          aria-keyshortcuts=${u===void 0?c:"Delete"} @click=${()=>this.raise({kind:"command",command:e})}>${s}</button>
        ${u===void 0?c:d`<button class="bare" type="button" tabindex=${t===this.#e?0:-1} aria-label=${p} aria-disabled=${l} title=${a??o.t("ui.manual.drop")}
              @click=${()=>this.raise({kind:"command",command:u})}>${S}</button>`}
      </li>
    `}#r({target:e}){this.#t=!0;let t=e instanceof Element?e.closest("li")?.querySelector("[data-row]"):void 0,n=Number(t?.dataset.row??this.#e);n!==this.#e&&(this.#e=n,this.again())}#i(e){let t=this.querySelectorAll("[data-row]").length-1,n={ArrowDown:this.#e+1,ArrowUp:this.#e-1,Home:0,End:t}[e.key],r=e.key==="Delete"||e.key==="Backspace";t<0||n===void 0&&!r||(e.preventDefault(),n!==void 0?this.#o(Math.max(0,Math.min(n,t))):this.querySelector(`[data-row="${this.#e}"]`)?.parentElement?.querySelector(".bare")?.click())}#o(e){this.querySelector(`[data-row="${e}"]`)?.focus()}},Ei=[["ui.manual.messages",["deliver"]],["ui.manual.servers",["beat","timeout"]],["ui.manual.clients",["wake"]]];var Ni=[0,1e3,1e4,1e5],Ai=[.5,.9,1,1.1,2],Li=[5e4,2e5,1e6];function h(i,e,t,n={}){return{label:i,verb:Oi(e.do),intent:{kind:"command",command:e},why:g(e,t),...n}}function I(i,e){return{label:i,verb:`why not ${e.ask}`,intent:{kind:"dialog",dialog:"why",question:e},why:void 0}}function Se(i,e){let{state:t,words:{t:n}}=e,r=x(t,i);if(r===void 0)return[];let o={server:i},s=Ci(i,e);return[{title:n("ui.menu.process"),acts:[h(n("ui.menu.timeout",o),{do:"timeout",...o},e,{key:"E"}),...r.role==="leader"?[h(n("ui.menu.beat",o),{do:"beat",...o},e)]:[],r.status==="crashed"?h(n("ui.menu.restart",o),{do:"restart",...o},e,{key:"S"}):h(n("ui.menu.crash",o),{do:"crash",...o},e,{key:"K"}),r.status==="frozen"?h(n("ui.menu.thaw",o),{do:"thaw",...o},e,{key:"Z"}):h(n("ui.menu.freeze",o),{do:"freeze",...o},e,{key:"Z"})]},{title:n("ui.menu.disk"),acts:[h(n("ui.menu.snapshot",o),{do:"snapshot",...o},e),h(n("ui.menu.wipe",o),{do:"wipe",...o},e,{sure:n("ui.menu.wipeSure")})]},{title:n("ui.menu.diskWrite"),row:!0,acts:ir(Ni,r.disk.write).map(a=>h(e.words.ms(a),{do:"disk",...o,write:a},e,{chosen:a===r.disk.write,name:n("ui.menu.diskWriteOf",{...o,write:a})}))},{title:n("ui.menu.clockRate"),row:!0,acts:ir(Ai,r.rate).map(a=>h(`×${e.words.number(a)}`,{do:"drift",...o,rate:a},e,{chosen:a===r.rate,name:n("ui.menu.clockRateOf",{...o,rate:e.words.number(a)}),verb:"clock drift rate"}))},{title:n("ui.menu.clients"),acts:[{label:n("ui.menu.write",o),verb:"write",intent:{kind:"dialog",dialog:"client",server:i},why:g({do:"write",key:"x",value:""},e)},h(n("ui.menu.to",o),{do:"to",...o},e,{verb:"clients contact"})]},{title:n("ui.menu.cluster"),acts:Ii(r,e)},...s.length===0?[]:[{title:n("ui.menu.links",o),row:!0,acts:[...s,Pi(i,e)]}],{title:n("ui.whyNot.title"),acts:[I(n("ui.whyNot.timeout",o),{ask:"timeout",...o}),I(n("ui.whyNot.leader"),{ask:"leader"})]}]}function Ii({server:i},e){let{state:t,words:{t:n}}=e,r={server:i},o=ne(t),s=o===void 0?"voter":te(O(o,t),i);return[h(n("ui.menu.transfer",r),{do:"transfer",to:i},e,{verb:"transfer leadership"}),...s==="learner"?[h(n("ui.menu.promote",r),{do:"promote",...r},e)]:[],s==="outside"?h(n("ui.menu.add",r),{do:"addServer",...r},e):h(n("ui.menu.remove",r),{do:"removeServer",...r},e)]}function Ci(i,e){let{state:t,words:{t:n}}=e;return t.servers.map(({server:o})=>o).filter(o=>o!==i).map(o=>{let s=T(t.cuts,i,o)==="open";return h(o,s?{do:"cut",from:i,to:o,both:!0}:{do:"heal",from:i,to:o},e,{name:n(s?"ui.menu.cut":"ui.menu.heal",{server:i,other:o}),mends:!s})})}function Pi(i,e){return{label:e.words.t("ui.menu.oneWay"),name:`${e.words.t("ui.menu.oneWay")} ${e.words.t("ui.links.title",{server:i})}`,verb:"links one way",intent:{kind:"dialog",dialog:"links",server:i},why:g({do:"partition",groups:[]},e),key:"X"}}function Re(i,e,t){let{state:n,words:{t:r}}=t,o=[{from:i,to:e},{from:e,to:i}];return[{title:r("ui.menu.cable"),acts:[h(r("ui.links.cut"),{do:"cut",from:i,to:e,both:!0},t,{name:r("ui.menu.cut",{server:i,other:e})}),...o.map(s=>h(r("ui.links.cutOneWay",s),{do:"cut",...s},t)),h(r("ui.links.heal"),{do:"heal",from:i,to:e},t,{name:r("ui.menu.heal",{server:i,other:e})})]},{title:r("ui.menu.linkValues"),acts:o.flatMap(s=>[{label:r("ui.menu.linkNetwork",s),name:r("ui.network.ofLink",s),verb:"network latency loss",intent:{kind:"dialog",dialog:"network",link:s},why:g({do:"network",...s,loss:0},t)},...n.links.some(({from:a,to:l})=>a===s.from&&l===s.to)?[h(r("ui.menu.follow",s),{do:"network",...s},t)]:[]])}]}function Ee(i,e){let{words:{t,ms:n}}=e;return[{title:t("ui.menu.message"),acts:[{label:t("ui.menu.inspect"),verb:"inspect",intent:{kind:"selectMessage",message:i},why:e.state.messages.some(({id:r})=>r===i)?void 0:t("ui.why.notInFlight")},h(t("ui.menu.deliver"),{do:"deliver",message:i},e),h(t("ui.menu.duplicate"),{do:"duplicate",message:i},e),h(t("ui.menu.drop"),{do:"drop",message:i},e)]},{title:t("ui.menu.delay"),row:!0,acts:Li.map(r=>h(n(r),{do:"delay",message:i,by:r},e,{name:t("ui.menu.delayBy",{by:r})}))}]}function or(i,e,t){let{state:n,words:{t:r}}=t,o=i.map((s,a)=>{let l=n.messages.find(u=>u.id===s);return{label:l===void 0?r("ui.why.notInFlight"):r("ui.menu.ofMessageAt",{i:a+1,...l}),verb:"",intent:{kind:"menu",subject:{kind:"messages",messages:[s]},anchor:e},why:l===void 0?r("ui.why.notInFlight"):void 0}});return[{title:r("ui.menu.which"),acts:o}]}function ir(i,e){return i.includes(e)?i:[...i,e].sort((t,n)=>t-n)}function Oi(i){return i.replace(/[A-Z]/g,e=>` ${e.toLowerCase()}`)}function Ne(i,e){return i?.log[e-(i.snapshot?.lastIncludedIndex??0)-1]}function tt({index:i,term:e},{servers:t}){let n=r=>(r.snapshot?.lastIncludedIndex??0)>=i||Ne(r,i)?.term===e;return t.filter(n).map(({server:r})=>r)}function sr({index:i,term:e},t){return lr(t,n=>n.kind==="append"&&n.entries.some(r=>r.index===i&&r.term===e))}function ar(i,e){return lr(e,t=>{if(t.kind!=="commit"||t.index<i.index)return!1;let n=e.stateAfter(t.seq).servers.find(({server:r})=>r===t.server);return Ne(n,i.index)?.term===i.term})}function lr(i,e){for(let t=i.firstSeq;t<=i.lastSeq;t++){let n=i.event(t);if(n!==void 0&&e(n))return n}}function ur(i,e,t){let{state:n,past:r,words:o}=t,{t:s,ms:a,list:l}=o,u=Ne(x(n,i),e);if(u===void 0)return Fi(i,e,t);let p={appended:sr(u,r),committed:ar(u,r)},m=p.committed,y=n.servers.some(M=>M.commitIndex>=e&&tt(u,n).includes(M.server)),$=[s("ui.entry.is",{index:e,term:u.term,type:u.type}),...u.data?.key===void 0?[]:[s("ui.entry.data",{data:`${u.data.key}=${u.data.value??""}`})],s("ui.entry.on",{servers:l(tt(u,n))}),y?m===void 0?s("ui.entry.committed"):s("ui.entry.committedSince",{at:a(m.at)}):s("ui.entry.notCommitted")];return[{title:s("ui.menu.moments"),facts:$,acts:[dr(s("ui.menu.toAppended"),p.appended,s("ui.why.notKept")),dr(s("ui.menu.toCommitted"),m!==void 0&&m.at<=t.shown?m:void 0,s(y?"ui.why.notKept":"ui.entry.notCommitted"))]},{title:s("ui.whyNot.title"),acts:[I(s("ui.whyNot.commit",{index:e}),{ask:"commit",server:i,index:e})]}]}function Fi(i,e,{state:t,words:{t:n}}){let r=x(t,i)?.snapshot;if(r===void 0||e>r.lastIncludedIndex)return[{title:n("ui.menu.moments"),acts:[]}];let{lastIncludedIndex:o,lastIncludedTerm:s}=r;return[{title:n("ui.whyNot.title"),facts:[n("ui.entry.inSnapshot",{index:o,term:s})],acts:[I(n("ui.whyNot.gone",{index:o}),rn(i,r))]}]}function dr(i,e,t){if(e===void 0)return{label:i,verb:"go to moment",intent:{kind:"why",text:t},why:t};let{at:n,seq:r}=e;return{label:i,verb:"go to moment",intent:{kind:"look",at:n,seq:r},why:void 0}}function cr(i,e,t){let n=i.toLowerCase(),r=[...n].every(u=>u===n[0]),o=r?n.slice(0,1):n,s=Math.max(0,r?t+1:t),a=u=>mr(u.toLowerCase(),o);return e.map((u,p)=>(s+p)%e.length).find(u=>a(e[u]??""))}function pr(i,e){let t=e.toLowerCase();return i.toLowerCase().split(/\s+/).every(n=>mr(t,n))}function mr(i,e){for(let t=i.indexOf(e);t>=0;t=i.indexOf(e,t+1))if(t===0||!/[a-z0-9]/.test(i[t-1]??"")||!/^[a-z0-9]/.test(e))return!0;return!1}var C=8,qi="(max-width: 560px)",Z=class extends f{#e;#t;#n;#r={text:"",at:0};open(e,t){this.#l()?.hidePopover(),this.#e=e,this.#n=void 0,this.#t=t,this.again();let n=this.#l();n!==null&&(n.showPopover(),n.scrollTop=0,Hi(n,(t.querySelector("[data-anchor]")??t).getBoundingClientRect()),this.#m()[0]?.focus({preventScroll:!0}))}inputs(e){let t=this.#e;if(t===void 0)return[];let{state:n,words:r,control:o,status:s,looking:a,travel:l}=e;return[t,this.#n,n,r,o,s,a,l.branch]}view(e){let t=this.#e,n=t===void 0?"":ji(t,e);return d`
      <div
        class="menu"
        popover="auto"
        role="menu"
        aria-label=${n||c}
        @keydown=${r=>this.#u(r)}
        @toggle=${r=>this.#p(r)}
      >
        ${t===void 0?c:d`<p class="about" aria-hidden="true">${n}</p>
              ${Di(t,e,this.#t).map(r=>this.#i(r))}`}
      </div>
    `}#i({title:e,facts:t=[],row:n,acts:r}){return d`
      <div class="group" role="group" aria-label=${[...t,e].join(" ")}>
        ${t.map(o=>d`<span class="fact" aria-hidden="true">${o}</span>`)}
        <span class="title" aria-hidden="true">${e}</span>
        <div class=${n===!0?"row":"column"}>${r.map(o=>n===!0?this.#a(o):this.#o(o))}</div>
      </div>
    `}#o(e){let{label:t,key:n,why:r,sure:o}=e,s=this.#n===t;return d`
      <button class="item ${s?"asked":""}" type="button" role="menuitem" tabindex="-1" aria-disabled=${r===void 0?c:"true"}
        @click=${()=>this.#s(e)}>
        <span>${t}<span class="reason" aria-live="polite">${r??(s?o:void 0)}</span></span>
        ${n===void 0?c:d`<kbd aria-hidden="true">${n}</kbd>`}
      </button>
    `}#a(e){let{label:t,name:n=t,why:r,chosen:o,mends:s}=e;return d`
      <button class="chip small ${s===!0?"cut":""}" type="button" tabindex="-1"
        role=${o===void 0?"menuitem":"menuitemradio"} aria-checked=${o===void 0?c:o?"true":"false"}
        aria-label=${n} aria-disabled=${r===void 0?c:"true"} title=${r??n}
        @click=${()=>this.#s(e)}>${t}</button>
    `}#s({label:e,sure:t,why:n,intent:r}){if(t!==void 0&&n===void 0&&this.#n!==e){this.#n=e,this.again();return}this.#l()?.hidePopover(),this.raise(n===void 0?r:{kind:"why",text:n,...r.kind==="command"?{command:r.command}:{}})}#u(e){if(e.key==="Tab"&&this.#l()?.hidePopover(),e.ctrlKey||e.metaKey||e.altKey)return;let t=this.#m(),n=t.indexOf(document.activeElement),r={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key],o=e.key==="Home"?0:e.key==="End"?t.length-1:r===void 0?this.#d(e,t,n):n+r;o!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(o%t.length)?.focus())}#d({key:e,timeStamp:t},n,r){if(e===" "||[...e].length!==1)return;let o=t-this.#r.at<700?this.#r.text+e:e;return this.#r={text:o,at:t},cr(o,n.map(s=>s.ariaLabel??s.textContent??""),r)}#p(e){if(e.newState!=="closed")return;let t=this.#t;(document.activeElement===document.body||this.contains(document.activeElement))&&t?.isConnected===!0&&(t instanceof SVGElement||t instanceof HTMLElement)&&t.focus(),this.#e=this.#t=void 0}#l(){return this.querySelector(".menu")}#m(){return[...this.querySelectorAll("[role^=menuitem]")]}};function Di(i,e,t){switch(i.kind){case"server":return Se(i.server,e);case"messages":{let[n,...r]=i.messages;return n===void 0?[]:r.length>0&&t!==void 0?or(i.messages,t,e):Ee(n,e)}case"link":return Re(i.a,i.b,e);case"entry":return ur(i.server,i.index,e)}}function ji(i,{state:e,words:t}){let{t:n}=t;switch(i.kind){case"server":{let r=x(e,i.server);if(r===void 0)return i.server;let{role:o,currentTerm:s,status:a}=r;return n("ui.menu.ofServer",{server:i.server,role:a==="up"?D(o,t):n(`ui.status.${a}`),term:s})}case"messages":{let r=e.messages.find(({id:o})=>o===i.messages[0]);return r===void 0?n("ui.why.notInFlight"):i.messages.length>1?n("ui.menu.ofMessages",{n:i.messages.length}):n("ui.menu.ofMessage",r)}case"link":return n("ui.menu.ofLink",i);case"entry":return n("ui.menu.ofEntry",i)}}function Hi(i,e){if(matchMedia(qi).matches){i.style.left=i.style.top="";return}let{width:t,height:n}=i.getBoundingClientRect(),r=e.right+C,o=e.left-C-t,s=r+t+C<=innerWidth?r:o>=C?o:(innerWidth-t)/2,a=Math.max(C,Math.min(e.top,innerHeight-n-C));i.style.left=`${Math.max(C,s)}px`,i.style.top=`${a}px`}function hr(i,e,t,n){let r=e.messages.find(m=>m.id===i);if(r!==void 0)return Wi(r);let o,s;for(let m=t.lastSeq;m>=t.firstSeq&&o===void 0;m--){let y=t.event(m);y===void 0||y.kind==="unknown"||(y.kind==="sent"&&y.message.id===i?o=[y.message,y]:y.kind==="duplicated"&&y.copy.id===i?o=[y.copy,y]:m<=n&&s===void 0&&Vi(y,i)&&(s=y))}let a=o??Ki(i,t);if(a===void 0)return;let[l,{at:u,seq:p}]=a;if(p>n)return{message:l,sent:u,fate:{kind:"unsent",at:u}};if(s!==void 0)return{message:l,sent:u,fate:Gi(s,l.to)}}function Ki(i,e){let t=e.base.messages.find(n=>n.id===i);return t===void 0?void 0:[fr(t),{at:t.sent,seq:e.firstSeq-1}]}function Vi(i,e){return(i.kind==="delivered"||i.kind==="lost"||i.kind==="queued")&&i.message===e}function Gi({kind:i,at:e,seq:t},n){return i==="queued"?{kind:"waits",server:n,at:e}:{kind:i==="lost"?"lost":"arrived",at:e,seq:t}}function Wi(i){let{sent:e,arrives:t,dies:n}=i,r=fr(i);return t!==void 0?{message:r,sent:e,fate:{kind:"arrives",at:t}}:n!==void 0?{message:r,sent:e,fate:{kind:"dies",at:n}}:{message:r,sent:e,fate:{kind:"held"}}}function fr({sent:i,arrives:e,dies:t,...n}){return n}function yr(i){return Object.entries(i).filter(([e])=>!["id","type","from","to"].includes(e))}var Ae=class extends f{isRead=!0;#e;#t=[];draw(e){this.#r(e),super.draw(e)}inputs({words:e,selectedMessage:t,shown:n}){let r=this.#e!==void 0&&"at"in this.#e.fate?nt(this.#e.fate.at,n):0;return[e,t,this.#e,r]}view({selectedMessage:e,words:t,shown:n}){if(e===void 0)return c;let{t:r}=t,o=this.#e;return d`
      <section class="message" aria-label=${r("ui.message")} data-testid="message">
        <div class="head">
          <h2>${o===void 0?r("ui.message"):d`${o.message.type} <span class="way">${o.message.from} → ${o.message.to}</span>`}</h2>
          <button class="bare" type="button" aria-label=${r("ui.message.close")} title=${r("ui.message.close")} @click=${()=>this.#n()}>${S}</button>
        </div>
        ${o===void 0?d`<p class="hint">${r("ui.message.unknown",{n:e})}</p>`:Bi(o,n,t)}
      </section>
    `}#n(){this.raise({kind:"selectMessage",message:void 0})}#r({past:e,shown:t,selectedMessage:n,state:r}){if(n===void 0){this.#e=void 0,this.#t=[];return}let o=e.reached(t),s=[e.lineage,n,r.messages,o];s.every((a,l)=>a===this.#t[l])||(this.#i(s)||(this.#e=hr(n,r,e,o)),this.#t=s)}#i([e,t,,n]){let r=this.#e?.fate,[o,s]=this.#t;return(r?.kind==="arrived"||r?.kind==="lost")&&e===o&&t===s&&Number(n)>=r.seq}};function Bi({message:i,sent:e,fate:t},n,r){let o=(s,a)=>d`<dt>${s}</dt><dd>${a}</dd>`;return d`
    <dl class="facts">
      ${o("id",i.id)} ${o("from",i.from)} ${o("to",i.to)}
      ${yr(i).map(([s,a])=>o(s,zi(a,r)))}
      ${t.kind==="unsent"?c:o(r.t("ui.message.sent"),r.ms(e))}
      ${o(..._i(t,n,r))}
    </dl>
  `}function _i(i,e,{t,ms:n}){switch(i.kind){case"arrives":return[t("ui.message.arrives"),t("ui.message.in",{at:i.at,left:nt(i.at,e)})];case"dies":return[t("ui.message.dies"),t("ui.message.in",{at:i.at,left:nt(i.at,e)})];case"held":return[t("ui.message.arrives"),t("ui.message.held")];case"waits":return[t("ui.message.arrived"),t("ui.message.waits",{server:i.server,at:i.at})];case"arrived":return[t("ui.message.arrived"),n(i.at)];case"lost":return[t("ui.message.lost"),n(i.at)];case"unsent":return[t("ui.message.sent"),t("ui.message.unsent")]}}function nt(i,e){return Math.ceil(Math.max(0,i-e)/1e3)*1e3}function zi(i,e){if(!Array.isArray(i))return String(i===""?"∅":i);let t=i;return t.length===0?e.t("ui.message.noEntries"):d`<ol class="carried">${t.map(n=>d`<li>${n.index}: ${oe(n,e)} <small>${e.t("ui.ring.term",{term:n.term})}</small></li>`)}</ol>`}var Ui=9,Le=class extends v{#e=new Set;#t;prepare(){this.#t=void 0}heading({words:e}){return e.t("ui.members.title")}content(e){let{state:t,words:n}=e,{t:r}=n,o=ft(t);o.index!==this.#t&&(this.#t=o.index,this.#e=new Set(o.voters));let s=t.servers.map(({server:l})=>l),a=s.length<Ui?[`S${s.length+1}`]:[];return d`
      <div class="verdict">${this.#n(o,e)}</div>
      <ul class="members" aria-label=${r("ui.members.list")}>
        ${[...s,...a].map(l=>this.#r(l,s.includes(l),o,e))}
      </ul>
      <h3>${r("ui.members.replace")}</h3>
      <p class="hint">${e.marked([r("ui.members.replace.hint")])}</p>
      <div class="ticks" role="group" aria-label=${r("ui.members.replace")}>
        ${s.map(l=>d`
            <label class="switch"><input type="checkbox" name="voter-${l}" .checked=${this.#e.has(l)} @change=${()=>this.#i(l)} />${l}</label>
          `)}
      </div>
      <div class="row">
        ${this.act(r("ui.members.replace.do"),{do:"joint",servers:s.filter(l=>this.#e.has(l))},e)}
        ${this.act(r("ui.members.leaveJoint"),{do:"leaveJoint"},e)}
      </div>
    `}#n(e,{words:t,marked:n}){let{t:r,list:o}=t,{voters:s,votersOutgoing:a=[],index:l,committed:u}=e,p=[...e.learners??[],...e.learnersNext??[]],m=F(e)?r("ui.members.joint",{old:o(a),neededOld:A(a.length),new:o(s),neededNew:A(s.length)}):r("ui.members.voters",{voters:o(s),needed:A(s.length),n:s.length}),y=l===0?r("ui.members.first"):u?r("ui.members.committed",{index:l}):r("ui.members.uncommitted",{index:l}),$=[m,...p.length===0?[]:[r("ui.members.learners",{learners:o(p)})],y];return n($).map(M=>d`<p>${M}</p>`)}#r(e,t,n,r){let{state:o,words:s}=r,{t:a}=s,l=te(n,e),u=(p,m)=>this.act(p,m,r,a("ui.members.act",{server:e,what:p}));return d`
      <li data-member=${e} data-membership=${t?l:"new"}>
        <b>${e}</b>
        <span class="hint">${a(t?Ji[l]:"ui.members.new")}${ne(o)?.server===e?d` · ${a("ui.members.leads")}`:c}</span>
        <span class="row">
          ${l==="outside"?d`${u(a("ui.members.add"),{do:"addServer",server:e})}${u(a("ui.members.addLearner"),{do:"addServer",server:e,learner:!0})}`:d`
                ${l==="learner"?u(a("ui.members.promote"),{do:"promote",server:e}):u(a("ui.members.transfer"),{do:"transfer",to:e})}
                ${u(a("ui.members.remove"),{do:"removeServer",server:e})}
              `}
        </span>
      </li>
    `}submit(){return!1}#i(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}},Ji={voter:"ui.members.voter",learner:"ui.members.learner",joining:"ui.members.joining",leaving:"ui.members.leaving",outside:"ui.members.outside"};var Qi=.1,gr=36e5,Ie=class extends v{#e;prepare({link:e}){this.#e=e}heading({words:{t:e}}){return this.#e===void 0?e("ui.network.title"):e("ui.network.ofLink",this.#e)}content(e){let{state:t,words:{t:n}}=e,{latency:r,jitter:o,loss:s,duplicate:a,reorder:l}=Yi(this.#e,t),u=(p,m,y,$,M)=>d`
      <label>${m}<input type="number" name=${p} ?autofocus=${p==="latency"} required min=${$} max=${M} step="any" value=${y} inputmode="decimal" /></label>
    `;return d`
      <p class="hint">${this.#e===void 0?n("ui.network.hint"):n("ui.network.hintLink")}</p>
      <div class="fields">
        ${u("latency",n("ui.network.latency"),r/1e3,Qi,gr)}
        ${u("jitter",n("ui.network.jitter"),o/1e3,0,gr)}
        ${u("loss",n("ui.network.loss"),rt(s),0,100)}
        ${u("duplicate",n("ui.network.duplicate"),rt(a),0,100)}
        ${u("reorder",n("ui.network.reorder"),rt(l),0,100)}
      </div>
      <footer>
        ${this.#t(e)}
        <button class="chip primary" type="submit">${n("ui.network.do")}</button>
      </footer>
    `}#t(e){let t=this.#e;if(t===void 0)return c;let n={do:"network",...t},r=g(n,e),o=()=>{r===void 0&&(this.close(),this.raise({kind:"command",command:n}))},s=e.words.t("ui.network.follow");return d`<button class="chip" type="button" aria-disabled=${r===void 0?c:"true"} title=${r??s} @click=${o}>${s}</button>`}submit(e){let t=n=>Number(pe(e,n));this.raise({kind:"command",command:{do:"network",...this.#e,latency:Math.round(t("latency")*1e3),jitter:Math.round(t("jitter")*1e3),loss:t("loss")/100,duplicate:t("duplicate")/100,reorder:t("reorder")/100}})}};function Yi(i,{network:e,links:t}){return{...e,...t.find(({from:n,to:r})=>n===i?.from&&r===i.to)}}function rt(i){return Number((i*100).toPrecision(6))}var Xi=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"],ot={clockDrift:999999,snapshotEvery:1e6,snapshotChunk:1048576,maxBatch:1024,maxInFlight:1024};function vr(i,{options:e,electionTimeout:t,heartbeat:n}){let r={...e,...Object.fromEntries(Xi.map(p=>[p,i.get(p)!==null])),...Object.fromEntries(Object.keys(ot).map(p=>[p,Math.round(Number(i.get(p)))]))},o=Object.entries(r).filter(([p,m])=>m!==e[p]),[s,a,l]=[it(i,"low"),it(i,"high"),it(i,"heartbeat")],u={do:"configure",...Object.fromEntries(o),...s===t[0]&&a===t[1]?{}:{electionTimeout:[s,a]},...l===n?{}:{heartbeat:l}};return Object.keys(u).length>1?u:void 0}function it(i,e){return Math.round(Number(i.get(e))*1e3)}var Ce=class extends v{#e=new Set;prepare(){this.#e=new Set}heading({words:e}){return e.t("ui.options.title")}content(e){let{state:t,words:n}=e,{t:r}=n,{options:o}=t,[s,a]=t.electionTimeout,l=(m,y,$=!1)=>d`
      <label class="switch"><input type="checkbox" name=${m} ?checked=${o[m]} ?disabled=${$} />${r(y)}</label>
    `,u=(m,y)=>d`
      <label>${r(y)}<input type="number" name=${m} required min="0" max=${ot[m]} step="1" value=${o[m]} inputmode="numeric" /></label>
    `,p=(m,y,$)=>d`
      <label>${r(y)}<input type="number" name=${m} ?autofocus=${m==="low"} required min=${1} max=${36e5} step="any" value=${$/1e3} inputmode="decimal" /></label>
    `;return d`
      <div class="fields" @input=${()=>this.#r()}>
        ${p("low","ui.options.low",s)}${p("high","ui.options.high",a)}${p("heartbeat","ui.options.heartbeat",t.heartbeat)}
      </div>
      ${this.#t(e)}
      <h3>${r("ui.options.elections")}</h3>
      <div class="flags" @change=${()=>this.again()}>
        ${l("preVote","ui.options.preVote")}${l("checkQuorum","ui.options.checkQuorum")}
        ${l("leaderLease","ui.options.leaderLease",!this.#i("checkQuorum",o.checkQuorum))}
        ${this.#i("checkQuorum",o.checkQuorum)?c:d`<p class="hint">${r("ui.why.leaseNeedsQuorum")}</p>`}
      </div>
      <div class="fields long">${u("clockDrift","ui.options.clockDrift")}</div>
      <h3>${r("ui.options.replication")}</h3>
      <div class="flags">${l("emptyHeartbeats","ui.options.emptyHeartbeats")}${l("manualLeave","ui.options.manualLeave")}</div>
      <div class="fields long">
        ${u("maxBatch","ui.options.maxBatch")}${u("maxInFlight","ui.options.maxInFlight")}
        ${u("snapshotEvery","ui.options.snapshotEvery")}${u("snapshotChunk","ui.options.snapshotChunk")}
      </div>
      <footer><button class="chip primary" type="submit">${r("ui.options.do")}</button></footer>
    `}#t(e){let{t}=e.words,n=e.state.servers.map(({server:o})=>o),r=n.filter(o=>this.#e.has(o));return d`
      <h3>${t("ui.options.timers")}</h3>
      <p class="hint">${e.marked([t("ui.options.align.hint")])}</p>
      <div class="ticks" role="group" aria-label=${t("ui.options.timers")}>
        ${n.map(o=>d`<label class="switch"><input type="checkbox" .checked=${this.#e.has(o)} @change=${()=>this.#n(o)} />${o}</label>`)}
      </div>
      <div class="row">
        ${this.act(t("ui.options.align"),r.length===0?{do:"align"}:{do:"align",servers:r},e)}
        ${this.act(t("ui.options.spread"),{do:"spread"},e)}
      </div>
    `}submit(e){let t=this.model===void 0?void 0:vr(e,this.model.state);t!==void 0&&this.raise({kind:"command",command:t})}#n(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}#r(){let e=this.querySelector("[name=low]"),t=this.querySelector("[name=high]"),n=Number(t?.value)<Number(e?.value);t?.setCustomValidity(n?this.model?.words.t("ui.options.order")??"":"")}#i(e,t){return this.querySelector(`[name=${e}]`)?.checked??t}};function br(i){let{state:e,words:{t}}=i,n=e.servers.map(({server:s})=>s),r=n.flatMap((s,a)=>n.slice(a+1).map(l=>[s,l])),o=[...to(i),...n.flatMap(s=>Se(s,i)).flatMap(({acts:s})=>s),...r.flatMap(([s,a])=>Re(s,a,i)).flatMap(({acts:s})=>s),...e.messages.flatMap(s=>Ee(s.id,i).flatMap(({acts:a})=>a.map(l=>({...l,name:t("ui.act.ofMessage",{...s,act:l.name??l.label})})))),...ao(i)];return[...new Map(o.map(s=>[JSON.stringify(s.intent),s])).values()]}function kr(i,e){let t=e.trim();return t===""?i:i.filter(({name:n,label:r,verb:o})=>pr(t,`${n??r} ${o}`))}function to(i){let{state:e,words:t,playing:n,travel:r}=i,{t:o}=t,s=(a,l,u,p)=>({label:l,verb:a,intent:{kind:"dialog",dialog:a},why:g(u,i),key:p});return[h(o(n?"ui.pause":"ui.play"),{do:n?"pause":"play"},i,{key:"Space"}),h(o("ui.step"),{do:"step"},i,{key:"→"}),{label:o("ui.back"),verb:"step back",intent:{kind:"back"},why:void 0,key:"←"},...no(i),h(o("ui.undo"),{do:"undo"},i,{key:"Ctrl Z",verb:"undo"}),h(o("ui.act.branch"),i.looking?{do:"branch",at:i.shown}:{do:"branch"},i,{key:"F",verb:"branch fork"}),...(r.branches??[]).filter(({id:a})=>a!==r.branch).map(({id:a})=>h(o("ui.act.switch",{branch:a}),{do:"switch",branch:a},i,{verb:"switch branch"})),h(o("ui.act.request"),yt(e),i,{key:"C",verb:"client request write"}),s("client",o("ui.client"),{do:"workload",clients:1},"W"),s("partition",o("ui.partition"),{do:"partition",groups:[]},"P"),s("links",o("ui.links"),{do:"partition",groups:[]},"X"),s("network",o("ui.network"),{do:"network"},"N"),h(o("ui.healAll"),{do:"healAll"},i,{key:"H",verb:"heal all"}),h(o("ui.act.align"),{do:"align"},i,{key:"A",verb:"align timers"}),h(o("ui.act.spread"),{do:"spread"},i,{key:"T",verb:"spread timers"}),st(o("ui.act.restartLeader"),"restart leader",gt(e,t),i,"R"),st(o("ui.act.resume"),"resume all",vt(e,t),i,"B"),st(o("ui.act.setUp"),"log replication",bt(e),i,"L"),...e.manual===!0?[h(o("ui.act.manualOff"),{do:"manual",on:!1},i,{verb:"manual off"})]:[h(o("ui.act.manualOn"),{do:"manual",on:!0},i,{verb:"manual on"})],{label:o("ui.view.turn"),verb:"view table picture",intent:{kind:"view"},why:void 0},Pe("members",o("ui.members")),Pe("options",o("ui.options")),Pe("rules",o("ui.rules")),Pe("compare",o("ui.compare")),I(o("ui.whyNot.leader"),{ask:"leader"}),...ro(i),...e.workload===void 0?[]:[h(o("ui.act.endWorkload"),{do:"workload",clients:0},i)],...io(i).map(a=>h(o("ui.act.wake",{client:a}),{do:"wake",client:a},i)),...so(i),{label:o("ui.help"),verb:"help keys",intent:{kind:"dialog",dialog:"help"},why:void 0,key:"?"}]}function Pe(i,e){return{label:e,verb:i,intent:{kind:"dialog",dialog:i},why:void 0}}function st(i,e,t,n,r){let o=t.kind==="why"?t.text:t.kind==="sequence"?g(t.commands[0],n):void 0;return{label:i,verb:e,intent:t,why:o,key:r}}function no(i){let{t:e}=i.words,t=(n,r)=>[h(e("ui.act.next",{what:r}),{do:"jump",to:n},i,{verb:`jump next ${n}`}),h(e("ui.act.previous",{what:r}),{do:"jump",to:n,back:!0},i,{verb:`jump previous ${n}`})];return[...t("election",e("ui.act.election")),...t("commit",e("ui.act.commit")),...t("fault",e("ui.act.fault")),...t("violation",e("ui.act.violation"))]}function ro(i){let{state:e,words:{t}}=i,n=`S${e.servers.length+1}`;return[h(t("ui.act.addVoter",{server:n}),{do:"addServer",server:n},i,{verb:"add server voter"}),h(t("ui.act.addLearner",{server:n}),{do:"addServer",server:n,learner:!0},i,{verb:"add server learner"}),h(t("ui.act.leaveJoint"),{do:"leaveJoint"},i)]}function io({state:{operations:i,workload:e}}){let t=i.filter(({returned:r})=>r===void 0).map(({client:r})=>r),n=Array.from({length:e?.clients??0},(r,o)=>`C${o+1}`);return[...new Set([...n,...t])]}var oo=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"];function so(i){let{state:e,words:{t}}=i;return oo.map(n=>{let r=e.options[n];return h(t(r?"ui.act.optionOff":"ui.act.optionOn",{option:n}),{do:"configure",[n]:!r},i,{verb:`configure ${n}`})})}function ao(i){let{state:e,sections:t,words:{t:n}}=i;return Object.keys(t).map(r=>{let o=e.broken.includes(r);return h(n(o?"ui.act.mend":"ui.act.break",{rule:r}),{do:o?"mend":"break",rule:r},i,{verb:`${o?"mend":"break"} rule ${r}`})})}var lo=60,Oe=class extends v{#e="";#t=0;#n;prepare(){this.#e="",this.#t=0,this.#n=void 0}heading({words:e}){return e.t("ui.palette")}content(e){let{t}=e.words,n=this.#i(e),r=Math.min(this.#t,n.length-1);return d`
      <input class="seek" type="text" role="combobox" autofocus aria-label=${t("ui.palette.seek")} placeholder=${t("ui.palette.seek")}
        aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant=${n.length===0?c:`palette-${r}`}
        spellcheck="false" @input=${o=>this.#o(o)} @keydown=${o=>this.#a(o)} />
      <div class="finds" id="palette-list" role="listbox" aria-label=${t("ui.palette")}>
        ${n.map((o,s)=>this.#r(o,s,s===r))}
      </div>
      <p class="hint" role="status">${n.length===0?t("ui.palette.none"):c}</p>
    `}#r(e,t,n){let{label:r,name:o=r,key:s,why:a,sure:l}=e,u=a??(this.#n===o?l:void 0);return d`
      <div class="act" id="palette-${t}" role="option" aria-selected=${n?"true":"false"} aria-disabled=${a===void 0?c:"true"}
        @click=${()=>this.#u(e)}>
        <span>${o}${u===void 0?c:d`<span class="reason">${u}</span>`}</span>
        ${s===void 0?c:d`<kbd aria-hidden="true">${s}</kbd>`}
      </div>
    `}#i(e){return kr(br(e),this.#e).slice(0,lo)}#o(e){e.target instanceof HTMLInputElement&&(this.#e=e.target.value,this.#s(0))}#a(e){let{model:t}=this;if(t===void 0||e.isComposing)return;let n=this.#i(t),r={ArrowDown:1,ArrowUp:-1,PageDown:8,PageUp:-8}[e.key];if(e.key==="Enter"){e.preventDefault();let s=n[Math.min(this.#t,n.length-1)];s!==void 0&&this.#u(s)}if(r===void 0||n.length===0)return;e.preventDefault();let o=this.#t+r;this.#s(Math.abs(r)===1?(o+n.length)%n.length:Math.max(0,Math.min(n.length-1,o)))}#s(e){this.#t=e,this.again(),this.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})}#u({intent:e,why:t,sure:n,label:r,name:o=r}){if(t===void 0){if(n!==void 0&&this.#n!==o){this.#n=o,this.again();return}this.close(),this.raise(e)}}};var Fe=class extends v{#e=new Set;prepare(){let e=this.model?.state.servers??[],t=e.map(s=>s.server),n=e.find(s=>s.role==="leader")?.server??t[0],r=Math.max(1,t.length-A(t.length)),o=n===void 0?0:t.indexOf(n);this.#e=new Set([...t.slice(o),...t.slice(0,o)].slice(0,r))}heading({words:e}){return e.t("ui.partition.title")}content({state:e,words:t,marked:n}){let{t:r}=t,o=e.servers.map(l=>l.server),[s,a]=this.#r(o);return d`
      <p class="hint">${n([r("ui.partition.hint")])}</p>
      <div class="split">
        ${o.map(l=>d`
            <fieldset>
              <legend>${l}</legend>
              ${this.#t(l,"A",!0)}${this.#t(l,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${$r("A",s,o.length,t)}<br />${$r("B",a,o.length,t)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${s.length===0||a.length===0}>${r("ui.partition.do")}</button>
      </footer>
    `}submit(){let e=this.#r(this.model?.state.servers.map(t=>t.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:e}})}#t(e,t,n){return d`
      <label>
        <input type="radio" name="side-${e}" value=${t} .checked=${this.#e.has(e)===n} @change=${()=>this.#n(e,n)} />
        <span>${t}</span>
      </label>
    `}#n(e,t){let n=new Set(this.#e);t?n.add(e):n.delete(e),this.#e=n,this.again()}#r(e){return[e.filter(t=>this.#e.has(t)),e.filter(t=>!this.#e.has(t))]}};function $r(i,e,t,n){let{t:r,list:o}=n;if(e.length===0)return r("ui.partition.empty",{group:i});let s={group:i,servers:o(e),n:e.length,all:t};return e.length>=A(t)?r("ui.partition.majority",s):r("ui.partition.minority",s)}var wr="pg-pointer",qe=class extends f{#e=window!==window.top||uo();#t=e=>{let t=e instanceof CustomEvent?e.detail.kind:void 0;(t==="command"||t==="dialog"||t==="menu")&&this.#r()};#n=e=>{e.key==="Escape"&&this.#r()};connectedCallback(){this.#e||(document.addEventListener(B,this.#t),document.addEventListener("keydown",this.#n))}disconnectedCallback(){document.removeEventListener(B,this.#t),document.removeEventListener("keydown",this.#n)}inputs({words:e,control:t,state:n}){return[e,t,n.violations.length===0,this.#e]}view({words:{t:e},control:t,state:n}){return this.#e||!t||n.violations.length>0?c:d`
      <div class="pointer" role="note" aria-label=${e("ui.pointer")}>
        <header><b>${e("ui.pointer")}</b>
          <button class="bare" type="button" aria-label=${e("ui.close")} title=${e("ui.close")} @click=${()=>this.#r()}>${S}</button></header>
        <ol><li>${e("ui.pointer.crash")}</li><li>${e("ui.pointer.write")}</li><li>${e("ui.pointer.back")}</li></ol>
      </div>
    `}#r(){if(!this.#e){this.#e=!0,this.disconnectedCallback();try{localStorage.setItem(wr,"1")}catch{}this.again()}}};function uo(){try{return localStorage.getItem(wr)!==null}catch{return!1}}function xr(i,e,t){return{from:i,start:e,held:!t,pulled:!1}}function Mr(i){return{...i,held:!0}}function Tr(i,e){return i.pulled||Math.hypot(e.x-i.start.x,e.y-i.start.y)<8?i:i.held?{...i,pulled:!0}:void 0}var co=250,De=class{#e;#t;#n;#r;constructor(e,t){this.#e=e,this.#t=t,e.addEventListener("pointerdown",n=>this.#i(n)),e.addEventListener("pointermove",n=>this.#a(n)),e.addEventListener("pointerup",n=>this.#s(n)),e.addEventListener("pointercancel",()=>this.#d()),e.addEventListener("contextmenu",()=>this.#d()),e.addEventListener("touchmove",n=>this.#n?.held===!0&&n.cancelable&&n.preventDefault(),{passive:!1}),document.addEventListener("keydown",n=>this.#u(n),{capture:!0})}#i(e){this.#d();let t=this.#c(e),n=t&&this.#t.at(t);if(n===void 0||e.button!==0||!e.isPrimary)return;let r=e.pointerType==="touch";this.#n=xr(n,{x:e.clientX,y:e.clientY},r),r&&(this.#r=setTimeout(()=>this.#o(),co))}#o(){this.#n!==void 0&&(this.#n=Mr(this.#n),this.#l("data-held",this.#n.from))}#a(e){if(this.#n===void 0)return;let t=this.#n;if(this.#n=Tr(t,{x:e.clientX,y:e.clientY}),this.#n===void 0)return this.#d();this.#n.pulled&&(t.pulled||this.#e.setPointerCapture(e.pointerId),this.#p(this.#n.from,this.#c(e)))}#s(e){let t=this.#n,n=this.#c(e);if(this.#d(),t?.pulled!==!0)return;let r=s=>s.stopPropagation();addEventListener("click",r,{capture:!0,once:!0}),setTimeout(()=>removeEventListener("click",r,{capture:!0}));let o=n&&this.#t.at(n);o!==void 0&&o!==t.from&&this.#t.let(t.from,o)}#u(e){e.key!=="Escape"||this.#n?.pulled!==!0||(e.preventDefault(),e.stopPropagation(),this.#d())}#d(){clearTimeout(this.#r),this.#n=void 0,this.#m?.setAttribute("visibility","hidden"),this.#l("data-aimed",void 0),this.#l("data-held",void 0)}#p(e,t){let n=this.#t.where(e);if(n===void 0||t===void 0)return;let r={x1:n.x,y1:n.y,x2:t.x,y2:t.y,visibility:"visible"};for(let[s,a]of Object.entries(r))this.#m?.setAttribute(s,String(a));let o=this.#t.at(t);this.#l("data-aimed",o===e?void 0:o)}#l(e,t){for(let n of this.#e.querySelectorAll("[data-server]"))n.toggleAttribute(e,n.dataset.server===t)}get#m(){return this.#e.querySelector(".pull")}#c(e){let t=this.#e.querySelector("svg.ring")?.getScreenCTM();if(t==null)return;let{x:n,y:r}=new DOMPoint(e.clientX,e.clientY).matrixTransform(t.inverse());return{x:n,y:r}}};var je=class extends v{#e="";#t;#n=!1;prepare({rule:e="",event:t},n){this.#e=e,this.#t=void 0,this.#n=!1,this.#r(e,n,t===void 0?void 0:this.model?.past.event(t))}inputs(e){return[...super.inputs(e),e.past.lineage,e.past.lastSeq]}heading({words:e}){return e.first([`rule.${this.#e}.name`],{})??this.#e}content(e){return this.#t!==void 0?this.#t.view(e):d`<p class="hint" role="status">${e.words.t(this.#n?"ui.dialog.notLoaded":"ui.rule.loading")}</p>`}submit(){return!1}drawn(){this.#t?.drawn(this)}async#r(e,t,n){try{let{RulePage:r}=await import("./rule-parts-BTMAWEC3.js");if(e!==this.#e)return;this.#t=new r(e,n,t,{again:()=>this.again(),raise:o=>this.raise(o),do:o=>this.do(o)})}catch{this.#n=!0}this.again()}};var at=kt(class extends $t{constructor(i){if(super(i),i.type!==N.PROPERTY&&i.type!==N.ATTRIBUTE&&i.type!==N.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Xt(i))throw Error("`live` bindings can only contain a single expression")}render(i){return i}update(i,[e]){if(e===W||e===c)return e;let t=i.element,n=i.name;if(i.type===N.PROPERTY){if(e===t[n])return W}else if(i.type===N.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(n))return W}else if(i.type===N.ATTRIBUTE&&t.getAttribute(n)===e+"")return W;return Zt(i),e}});var He=class extends v{#e="";#t=[];#n=[];#r=[];prepare(){this.#s("")}heading({words:e}){return e.t("ui.rules.title")}content(e){let{sections:t,words:n}=e,{t:r}=n,o=vn(t,this.#e,this.#t,n),s=this.#i(o,e);return d`
      <p class="hint">${r("ui.rules.hint")}</p>
      <input class="search" type="search" autofocus spellcheck="false" aria-label=${r("ui.rules.search")} placeholder=${r("ui.rules.search")}
        .value=${at(this.#e)} @input=${a=>this.#a(a)} />
      ${o.length===0?d`<p>${r("ui.rules.none")}</p>`:d`<ul class="rules" @keydown=${j}>${o.map((a,l)=>this.#o(a,s.slice(2*l,2*l+2),e))}</ul>`}
    `}submit(){return!1}#i(e,{marked:t,words:n}){let r=[t,n,...e.map(({rule:o})=>o)];return(r.length!==this.#r.length||r.some((o,s)=>o!==this.#r[s]))&&(this.#r=r,this.#n=t(e.flatMap(({text:o,without:s})=>[o,s]))),this.#n}#o({rule:e,name:t,section:n},[r,o],s){let{t:a}=s.words,l=s.state.broken.includes(e),u={do:l?"mend":"break",rule:e},p=g(u,s);return d`
      <li data-rule=${e} data-broken=${l?"true":"false"}>
        <span><button class="words" type="button" data-rule=${e} @click=${se}><b>${t}</b></button> <span class="hint">${n}</span></span>
        <label class="switch" title=${p??c}>
          <span>${a(l?"ui.rules.broken":"ui.rules.kept")}</span>
          <input type="checkbox" role="switch" aria-label=${a("ui.rules.break",{rule:t})} aria-disabled=${p===void 0?c:"true"}
            .checked=${at(l)} @change=${()=>this.do(u)} />
        </label>
        <span class="what">${r}</span>
        <span class="what hint">${o}</span>
      </li>
    `}#a({target:e}){e instanceof HTMLInputElement&&this.#s(e.value),this.again()}#s(e){this.#e=e,this.#t=this.model?.state.broken??[]}};var Ke=class extends f{inputs({state:e,words:t,properties:n}){return[e.violations,t,n]}view({state:e,words:t,properties:n}){let{t:r}=t,o=new Map(e.violations.map(a=>[a.property,a])),s=[...new Set([...n,...o.keys()])];return d`
      <h2 id="safety-title" class="unseen">${r("ui.safety")}</h2>
      <p class="hint">${o.size===0?r("ui.safety.allHold",{n:s.length}):r("ui.safety.someFell",{n:o.size,total:s.length})}</p>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="safety-title">
        <ul class="properties">${s.map(a=>this.#e(a,o.get(a),t))}</ul>
      </div>
    `}#e(e,t,n){let{t:r}=n,o=n.first([`property.${e}.text`],{});return d`
      <li data-property=${e} data-state=${t===void 0?"holds":"violated"}>
        <span class="sign" aria-hidden="true">${t===void 0?"✓":"✕"}</span>
        <div>
          <h3>${n.first([`property.${e}.name`],{})??e}</h3>
          ${o===void 0?c:d`<p>${o}</p>`}
          ${t===void 0?d`<p class="hint">${r("ui.safety.holds")}</p>`:d`<button class="chip small" type="button" @click=${()=>this.raise({kind:"contradiction",violation:t.seq})}>${r("ui.safety.violated",{at:t.at})}</button>`}
        </div>
      </li>
    `}};var P={width:26,height:18},po=["follower","candidate","leader","learner","frozen","crashed"],mo=[["timeout","ui.mark.timeout"],["elected","ui.mark.elected"],["stepDown","ui.mark.stepDown"],["commit","ui.mark.commit"],["learned","ui.mark.learned"],["truncate","ui.mark.truncate"],["snapshot","ui.mark.snapshot"],["config","ui.mark.config"],["crash","ui.mark.crash"],["restart","ui.mark.restart"],["freeze","ui.mark.freeze"],["wipe","ui.mark.wipe"],["network","ui.mark.network"],["setting","ui.mark.setting"],["violation","ui.mark.violation"]];function ho(i,e){return i==="crashed"?e.t("ui.status.crashed"):i==="frozen"?e.t("ui.status.frozen"):D(i,e)}var Ve=class extends f{inputs({words:e}){return[e]}view({words:e}){let{t}=e,n=(r,o)=>d`<li><canvas data-sign=${r} aria-hidden="true"></canvas>${o}</li>`;return d`
      <div id="spacetime-key" class="menu signs" popover="auto" role="region" aria-label=${t("ui.spacetime.key")} @toggle=${()=>this.#e()}>
        <ul>
          ${po.map(r=>n(`look ${r}`,ho(r,e)))}
          ${mo.map(([r,o])=>n(`mark ${r}`,t(o)))}
          ${n("point",t("ui.mark.point"))}
        </ul>
        <p class="hint">${t("ui.spacetime.arrows")}</p>
      </div>
    `}#e(){let{palette:e}=re(this);for(let t of this.querySelectorAll("canvas[data-sign]")){let n=ie(t,P);if(n===null)continue;n.clearRect(0,0,P.width,P.height);let[r,o]=(t.dataset.sign??"").split(" "),s=P.height/2;r==="look"?zt(n,o,1,P.width-1,s,e):r==="mark"?Jt(n,o,P.width/2,s,e):Ut(n,P.width/2,s,e)}}};var Ge=class extends f{inputs(e){let{state:t,words:n,control:r,status:o,looking:s}=e;return[t.manual,t.workload,t.broken,n,r,o,s]}view(e){return d`${this.#e(e)}${this.#t(e)}${this.#n(e)}`}drawn({state:e,words:t}){let n=t.t("ui.title");document.title=e.broken.length===0?n:t.t("ui.title.broken",{title:n,what:U(e.broken,t)})}#e(e){let{t}=e.words;if(e.state.manual!==!0)return c;let n=g({do:"manual",on:!1},e);return d`
      <p class="standing" data-testid="manual">
        <span>${t("ui.manual.standing")}</span>
        <button class="chip small" type="button" @click=${fo}>${t("ui.manual.pick")}</button>
        <button class="chip small" type="button" aria-disabled=${n===void 0?c:"true"} title=${n??c}
          @click=${()=>this.raise({kind:"command",command:{do:"manual",on:!1}})}>${t("ui.manual.off")}</button>
      </p>
    `}#t(e){let{state:t,words:n}=e;if(t.workload===void 0)return c;let r={do:"workload",clients:0},o=g(r,e);return d`
      <p class="standing" data-testid="workload">
        <span>${Mn(t.workload,n)}</span>
        <button class="chip small" type="button" aria-disabled=${o===void 0?c:"true"} title=${o??c}
          @click=${()=>this.raise({kind:"command",command:r})}>${n.t("ui.act.endWorkload")}</button>
      </p>
    `}#n({state:e,words:t}){let{t:n}=t;return e.broken.length===0?c:d`
      <p class="standing bad" data-testid="broken">
        <span>${U(e.broken,t)}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"dialog",dialog:"rules"})}>${n("ui.rules.open")}</button>
      </p>
    `}};function fo(){let i=document.querySelector("pg-manual"),e=i?.querySelector("[data-row][tabindex='0']")??i?.querySelector("h2");e?.focus({preventScroll:!0}),e?.scrollIntoView({block:"center"})}function Ld({servers:i,cuts:e},{t}){if(e.length===0)return t("ui.table.whole");let n=un(i.map(({server:o})=>o),e),r=t("ui.table.cuts",{cuts:yo(e).join(" · ")});return n.length===0?r:`${t("event.network.partition",{groups:n})} ${r}`}function yo(i){return i.flatMap(([e,t])=>i.some(([r,o])=>r===t&&o===e)?e<t?[`${e} – ${t}`]:[]:[`${e} → ${t}`])}function Id(i,{servers:e,cuts:t},{t:n}){let r=e.map(({server:u})=>u).filter(u=>u!==i),o=u=>r.filter(p=>T(t,i,p)===u),[s,a,l]=[o("both"),o("forth"),o("back")];return[...s.length>0?[n("ui.table.cutBoth",{names:s})]:[],...a.length>0?[n("ui.table.cutTo",{names:a})]:[],...l.length>0?[n("ui.table.cutFrom",{names:l})]:[]]}function Cd(i,e,t,{t:n}){let r=i.role==="leader"?"heartbeat":"election",o=i.timers[r];return o===void 0?n("ui.none"):n("ui.table.timer",{timer:r,left:ee(o.deadline-e,t)})}function Pd(i,e,t,n){let r=({arrives:o,dies:s})=>o??s??1/0;return[...i.messages].sort((o,s)=>r(o)-r(s)||o.id-s.id).map(o=>({flight:o,ends:go(o,e,t,n),says:Me({do:"deliver",message:o.id},i,n)}))}function go({arrives:i,dies:e},t,n,{t:r}){return i!==void 0?r("ui.table.arrives",{left:ee(i-t,n)}):e===void 0?r("ui.message.held"):r("ui.table.dies",{left:ee(e-t,n)})}function Od(i,e){let t=i.servers.map(({server:n})=>n);return t.flatMap((n,r)=>t.slice(r+1).map(o=>({a:n,b:o,state:vo(n,o,i,e),own:i.links.filter(({from:s,to:a})=>s===n&&a===o||s===o&&a===n).map(s=>bo(s,e))})))}function vo(i,e,{cuts:t},{t:n}){switch(T(t,i,e)){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:i,to:e});case"back":return n("ui.links.cutFrom",{from:e,to:i})}}function bo({from:i,to:e,...t},{t:n,number:r}){let s=[[n("ui.network.latency"),t.latency,.001],[n("ui.network.jitter"),t.jitter,.001],[n("ui.network.loss"),t.loss,100],[n("ui.network.duplicate"),t.duplicate,100],[n("ui.network.reorder"),t.reorder,100]].flatMap(([a,l,u])=>l===void 0?[]:[`${a} ${r(l*u)}`]);return`${i} → ${e}: ${s.join(n("ui.separator"))}`}function ee(i,e){return Math.ceil(Math.max(0,i)/e)*e}var[ko,$o]=[1e3,1e4],V=class extends f{isRead=!0;#e;#t=!1;#n;connectedCallback(){this.addEventListener("focusin",({target:e})=>this.#n=wo(e)),this.addEventListener("focusout",({relatedTarget:e})=>{e!==null&&(this.#n=void 0)})}async show(){try{this.#e??=await import("./table-parts-PXFCVDHH.js"),this.#t=!1}catch{this.#t=!0}this.again()}inputs(e){let{state:t,shown:n,words:r,selected:o}=e,s=Sr(e),a=[...t.servers.flatMap(({timers:l})=>Object.values(l).map(({deadline:u})=>u)),...t.messages.map(({arrives:l,dies:u})=>l??u??0)];return[this.#e,this.#t,t,r,o,s,a.map(l=>ee(l-n,s)).join()]}view(e){return this.#e!==void 0?this.#e.tables(e,Sr(e)):d`<p class="hint" role="status">${e.words.t(this.#t?"ui.dialog.notLoaded":"ui.table.loading")}</p>`}drawn(){if(this.#n===void 0||this.contains(document.activeElement))return;let{table:e,row:t}=this.#n,n=[...this.querySelectorAll(`[data-table="${e}"] [data-row]`)];(n.at(Math.min(t,n.length-1))??this.querySelector("[data-row]"))?.focus()}};function Sr({playing:i,looking:e}){return i&&!e?$o:ko}function wo(i){if(!(i instanceof HTMLElement))return;let e=i.closest("[data-table]"),t=[...e?.querySelectorAll("[data-row]")??[]].indexOf(i);return e===null||t<0?void 0:{table:e.dataset.table??"",row:t}}var Rr="view",We=class extends f{#e=xo();connectedCallback(){document.addEventListener(B,e=>{e instanceof CustomEvent&&e.detail.kind==="view"&&this.#t()})}inputs({words:e}){return[e,this.#e]}view({words:{t:e}}){let t=e(this.#e?"ui.view.picture":"ui.view.table");return d`
      <button class="chip" type="button" title=${e(this.#e?"ui.view.picture.what":"ui.view.table.what")} @click=${()=>this.raise({kind:"view"})}>
        ${this.#e?To:Mo}<span class="word">${t}</span>
      </button>
    `}drawn(){this.#n()}#t(){this.#e=!this.#e;try{localStorage.setItem(Rr,this.#e?"table":"picture")}catch{}this.again()}#n(){let[e,t]=[document.querySelector("pg-ring"),document.querySelector("pg-table")];if(e===null||!(t instanceof V))return;let n=e.hidden;e.hidden=this.#e,t.hidden=!this.#e,this.#e&&!n&&t.show()}};function xo(){try{return localStorage.getItem(Rr)==="table"}catch{return!1}}var Mo=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${E`<path d="M3 4.5h14v11H3zM3 8.2h14M3 11.9h14M8 4.5v11" />`}</svg>`,To=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${E`<circle cx="10" cy="10" r="6.5" /><circle class="solid" cx="10" cy="3.5" r="2" /><circle class="solid" cx="4.4" cy="13.2" r="2" /><circle class="solid" cx="15.6" cy="13.2" r="2" />`}</svg>`;var Be=class extends f{inputs({state:e,words:t,past:n}){return[e.violations,t,e.violations.length>0?n.firstSeq:0]}view({state:e,words:t,past:n,sections:r}){let o=pn(e.violations);if(o===void 0)return d`<div role="alert"></div>`;let s=hn(n,o.seq);return d`<div role="alert">${this.#e(o,s,{state:e,words:t,past:n,sections:r})}</div>`}#e(e,t,{state:n,words:r,past:o,sections:s}){let{t:a}=r,l=n.violations.length-1;return d`
      <section class="violated" aria-label=${a("ui.violation")} data-testid="violation">
        <div class="what">
          <h2><span aria-hidden="true">✕</span> ${a("ui.violation")}${a("ui.colon")}${r.first([`property.${e.property}.name`],{})??e.property}</h2>
          <p class="who">${Ro(e,r)}${l>0?d` <span class="hint">· ${a("ui.violation.more",{n:l})}</span>`:c}</p>
          <button class="chip small primary" type="button" @click=${()=>this.raise({kind:"contradiction",violation:e.seq})}
          >${a(t?.earlier===void 0?"ui.violation.it":"ui.violation.both")}</button>
          <button class="chip small" type="button" @click=${()=>this.raise({kind:"tab",tab:"safety"})}>${a("ui.violation.all")}</button>
        </div>
        <p class="detail">${Pt(e,r)}</p>
        ${t===void 0?c:d`<ol class="both">${[t.earlier,t.later].map(u=>u===void 0?c:this.#t(u,o,r))}</ol>`}
        ${t===void 0||t.earlier!==void 0?c:d`<p class="hint">${a("ui.violation.alone")}</p>`}
        <div class="causes">${So(e,r,s)}</div>
      </section>
    `}#t({seq:e,at:t},n,r){let o=n.event(e),s=o===void 0?void 0:q(o,r);return d`<li>
      <button class="words" type="button" data-seq=${e} @click=${()=>this.raise({kind:"look",at:t,seq:e})}><span class="at">${r.ms(t)}</span> ${s?.text??""}</button>
    </li>`}};function So(i,e,t){let n=mn(i);return n.length===0?d`<p>${e.t("ui.violation.nothing")}</p>`:n.map(({ground:r,prevents:o})=>{if(r.what==="wiped")return d`<p>${e.t("ui.violation.wiped",r)}</p>`;if(r.what==="clocks")return d`<p>${e.t("ui.violation.clocks",r)}</p>`;if(r.what==="start")return d`<p>${e.t("ui.violation.start")}</p>`;let s=r.to===void 0?"":e.t("ui.violation.mended",r);return sn(r.rule??"",e.t(o?"ui.violation.prevents":"ui.violation.rule"),e,t,void 0,s)})}function Ro({servers:i=[],term:e,index:t},n){let r=[n.list(i)];return t!==void 0&&r.push(n.t("ui.violation.entry",{index:t})),e!==void 0&&r.push(n.t("ui.violation.term",{term:e})),r.filter(o=>o!=="").join(" · ")}var Eo={leader:"ui.whyNot.leader",commit:"ui.whyNot.commit",timeout:"ui.whyNot.timeout",vote:"ui.whyNot.vote",gone:"ui.whyNot.gone",read:"ui.whyNot.read",action:"ui.whyNot.action"},_e=class extends v{#e=async()=>{};#t={ask:"leader"};#n="asking";#r=0;#i;prepare({question:e},t){this.#e=t,this.#t=e??{ask:"leader"},this.#n="asking",this.#i=void 0,this.#s()}heading({words:e}){return e.t(Eo[this.#t.ask]??"ui.whyNot.title",this.#t)}content(e){let{t}=e.words,n=this.#n,r=n==="asking"?t("ui.whyNot.asking"):n==="failed"?t(e.status==="open"?"ui.whyNot.failed":"ui.whyNot.lost"):n.text;return d`
      <p class="answer" role="status" data-code=${typeof n=="string"?n:n.code}>${r}</p>
      ${typeof n=="string"?c:this.#o(n,e)}
      <footer>
        ${typeof n=="string"?c:d`<span class="moment">${t("ui.whyNot.moment",{at:n.moment})}</span>`}
        <button class="chip small" type="button" data-first @click=${()=>{this.#s()}}>${t("ui.whyNot.again")}</button>
      </footer>
    `}drawn(){this.#i===void 0||this.#i===this.model?.state||(this.#i=void 0,this.#s())}#o({question:e,obstacles:t,reach:n,paused:r},o){let{t:s}=o.words,a=r&&t.some(({remedies:l})=>l===void 0);return d`
      ${t.length===0?c:d`<h3>${s("ui.whyNot.order")}</h3>
            <ol class="obstacles">${t.map(l=>this.#a(l,o))}</ol>`}
      ${a?d`<p class="hint">${s("ui.whyNot.paused")}</p>`:c}
      ${e==="leader"||e==="commit"?d`<details class="reach"><summary>${s("ui.whyNot.reach")}</summary><ul>${n.map(({text:l})=>d`<li>${l}</li>`)}</ul></details>`:c}
    `}#a({code:e,text:t,lead:n,remedies:r=[],deeds:o=[]},s){return d`
      <li data-code=${e}>
        <span>${s.marked([t])}</span>
        ${r.length===0?c:d`<span class="lead">${n}</span>
              <span class="row">${r.map((a,l)=>this.act(o[l]??a.do,a,s))}</span>`}
      </li>
    `}do(e){this.#i=this.model?.state;let t=super.do(e);return t||(this.#i=void 0),t}async#s(){if(this.model===void 0)return;let e=++this.#r,t=document.documentElement.lang.slice(0,2),n=tn(await this.#e(nn(this.#t,t,this.model)));e===this.#r&&(this.#n=n??"failed",this.again())}};function No(i,e=Ao,t=Lo){return async n=>{try{for(let r=0;;r++){let o=await e(i.replace(/stream$/,n));if(o.ok)return await o.text();await o.body?.cancel();let s=Number(o.headers.get("Retry-After"));if(!(s>0)||r===5)return;await t(s*1e3)}}catch{return}}}function Ao(i){return fetch(i,{cache:"no-store"})}function Lo(i){return new Promise(e=>setTimeout(e,i))}customElements.define("pg-branches",le);customElements.define("pg-standing",Ge);customElements.define("pg-signs",Ve);customElements.define("pg-broken",de);customElements.define("pg-events",ve);customElements.define("pg-message",Ae);customElements.define("pg-safety",Ke);customElements.define("pg-figure",be);customElements.define("pg-violation",Be);customElements.define("pg-announcer",ce);customElements.define("pg-inspector",$e);customElements.define("pg-language",we);customElements.define("pg-terms",X);customElements.define("pg-table",V);customElements.define("pg-views",We);customElements.define("pg-pointer",qe);customElements.define("pg-menu",Z);customElements.define("pg-cluster",Q);customElements.define("pg-manual",Te);customElements.define("pg-client",he);customElements.define("pg-members",Le);customElements.define("pg-options",Ce);customElements.define("pg-rules",He);customElements.define("pg-rule",je);customElements.define("pg-partition",Fe);customElements.define("pg-compare",fe);customElements.define("pg-links",xe);customElements.define("pg-network",Ie);customElements.define("pg-palette",Oe);customElements.define("pg-why",_e);async function Du(i,e){let t=await Gn(e).catch(()=>{});if(t===void 0)return r=>r;ze(i,"pg-terms",X)?.take(t);let n=Wn(t);for(let r of document.querySelectorAll("#help form > p:not(:has(*)), #help li")){let o=r.textContent??"";r.replaceChildren(),r.addEventListener("keydown",j),ht(n([o]),r)}return n}for(let i of document.querySelectorAll("pg-ring"))i instanceof cn&&new De(i,i.pulling);function ju(i,e,t){switch(e.kind){case"menu":ze(i,"pg-menu",Z)?.open(e.subject,e.anchor);break;case"cluster":ze(i,"pg-cluster",Q)?.open(e.anchor);break;case"dialog":ze(i,`pg-${e.dialog}`,v)?.open(e,t)}}function ze(i,e,t){let n=i.find(r=>r.localName===e);return n instanceof t?n:void 0}export{Dr as a,at as b,Ld as c,Id as d,Cd as e,Pd as f,Od as g,No as h,Du as i,ju as j};
/*! Bundled license information:

lit-html/directives/live.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/

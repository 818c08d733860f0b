import{$ as jt,A as kt,Aa as nn,B as $t,Ba as oe,C as N,Ca as rn,D as wt,Da as se,E as xt,Ea as on,F as T,Fa as sn,G as Mt,Ga as B,H as g,Ha as an,I as St,Ia as ln,J as Tt,K as x,L as A,M as Je,Ma as dn,N as Rt,Na as un,O as Et,Oa as cn,P as Nt,Pa as pn,Q as At,R as It,S as Lt,T as Ct,U as Pt,V as Ot,W as R,X as q,Y as Ft,Z as qt,_ as Dt,a as v,aa as Ht,b as ut,c as k,d as ct,e as M,ea as Kt,f as pt,fa as Vt,g as mt,ga as Gt,h as $,ha as Wt,i as ft,ia as I,j as ht,ja as Bt,k as Ue,ka as _t,l as V,la as zt,m as d,ma as Qt,n as E,na as Ut,o as G,oa as Jt,p as c,pa as Yt,q as yt,qa as ne,r as W,ra as re,s as h,sa as Xt,t as O,u as gt,ua as D,v as F,w as ee,wa as ie,x as te,xa as Zt,y as vt,ya as en,z as bt,za as tn}from"./chunk-SKPF6JOZ.js";function Nr(r,e){return e.first([`deed.${r.do}`],r)??r.do}function _({first:r},e){return r===void 0?e.t("ui.branch.unnamed"):e.t("ui.branch.name",{what:Nr(r,e),at:fn(r.at)})}function mn({at:r,end:e},t){return t.t("ui.branch.length",{length:fn(e-r)})}function fn(r){return Math.round(r/1e3)*1e3}function ae(r,e){let t=new Set(r.map(({parent:n})=>n));return r.filter(({id:n,parent:i,at:o,end:s,first:a})=>i===void 0||n===e||a!==void 0||s>o||t.has(n))}function hn(r){let e=new Set(r.map(({id:n})=>n)),t=(n,i)=>r.filter(o=>(o.parent!==void 0&&o.parent!==o.id&&e.has(o.parent)?o.parent:void 0)===n).flatMap(o=>[{branch:o,depth:i},...t(o.id,i+1)]);return t(void 0,0)}var le=class extends h{inputs({words:e,travel:t,playing:n,looking:i,control:o,status:s}){return[e,t.branches,t.branch,n,i,o,s]}view(e){let{travel:t,words:n}=e,i=ae(t.branches??[],t.branch);if(i.length<2)return c;let{t:o}=n;return d`
      <nav class="branches" aria-label=${o("ui.branches")} data-scrolls>
        <h3>${o("ui.branches")}</h3>
        <ol>
          ${hn(i).map(s=>this.#e(s,e))}
        </ol>
        <button class="chip small" type="button" data-testid="compare" @click=${()=>this.raise({kind:"dialog",dialog:"compare"})}>${o("ui.compare")}</button>
      </nav>
    `}#e({branch:e,depth:t},n){let{id:i}=e,{words:o}=n,{branch:s}=n.travel,a=i===s?void 0:g({do:"switch",branch:i},n),[l,u]=[_(e,o),mn(e,o)],p=o.t("ui.branch.go",{id:i,name:l,length:u});return d`
      <li data-depth=${Math.min(t,6)}>
        <button type="button" aria-current=${i===s?"true":c} aria-disabled=${a===void 0?c:"true"} aria-label=${p} title=${a??p}
          @click=${()=>i!==s&&this.raise({kind:"command",command:{do:"switch",branch:i}})}
        ><b>${i}</b> <span>${l} <small>${u}</small></span></button>
      </li>
    `}};function z(r,{t:e,first:t,list:n}){if(r.length>2)return e("ui.rules.standing.many",{n:r.length});let i=r.map(o=>e("ui.rules.quoted",{name:t([`rule.${o}.name`],{})??o}));return e("ui.rules.standing",{rules:n(i)})}function yn(r,e,t,{first:n}){let i=Object.entries(r).map(([l,u])=>({rule:l,section:u,name:n([`rule.${l}.name`],{})??l,text:n([`rule.${l}.text`],{})??"",without:n([`rule.${l}.without`],{})??""})),o=e.toLowerCase().split(/\s+/),s=i.filter(l=>{let u=Object.values(l).join(" ").toLowerCase();return o.every(p=>u.includes(p))}),a=({rule:l})=>t.includes(l)?0:1;return s.sort((l,u)=>a(l)-a(u)||l.section.localeCompare(u.section,"en",{numeric:!0}))}var de=class extends h{inputs({state:e,words:t}){return[e.broken,t]}view({state:e,words:t}){let{broken:n}=e,[i]=n;if(i===void 0)return c;let o=z(n,t);return d`
      <p class="broken">
        <button type="button" title=${o} @click=${()=>this.raise({kind:"dialog",...n.length===1?{dialog:"rule",rule:i}:{dialog:"rules"}})}
        ><span aria-hidden="true">✕</span> ${t.t("ui.rules.mark",{n:n.length})}<span class="unseen">: ${o}</span></button>
      </p>
    `}};var ue=class{#e;#t;#n;#r=-1/0;#i=-1/0;#o;#a;#s;constructor(e,t,n){this.#e=e,this.#t=t,this.#s=n}get paused(){return this.#s}pause(e){this.#s=e,this.#o=void 0,this.#e.cancel(this.#a),e&&this.#t("")}offer(e,t){if(this.#s||gn(e,this.#n)||!t&&gn(e,this.#o))return;let n=this.#e.now();t?(this.#i=Math.min(this.#i,this.#r+500),this.#o=e):(this.#o===void 0||e.weight>=this.#o.weight)&&(this.#o=e),this.#e.cancel(this.#a),n>=this.#i?this.#u():this.#a=this.#e.wake(()=>this.#u(),this.#i-n)}#u(){let e=this.#o;e!==void 0&&(this.#o=void 0,this.#n=e,this.#r=this.#e.now(),this.#i=this.#r+Ar(e.text)+1200,this.#t(e.text))}};function gn(r,e){return r===e||r.seq===e?.seq&&r.text===e.text}function Ar(r){let e=[...r],t=e.filter(n=>n>"⹿").length;return 1e3*(e.length-t)/14+1e3*t/4}var vn="announcements",ce=class extends h{#e="";#t=new ue({now:()=>performance.now(),wake:(e,t)=>Je.set(e,t),cancel:e=>Je.clear(e)},e=>this.#r(e),Ir()==="paused");draw(e){super.draw(e),e.narration!==void 0&&this.#t.offer(e.narration,!e.playing||e.looking)}inputs({words:e}){return[e,this.#t.paused,this.#e]}view({words:{t:e}}){let{paused:t}=this.#t,n=e("ui.announce.pause");return d`
      <p class="unseen" aria-live="polite" aria-atomic="true" data-testid="announced">${this.#e}</p>
      <button class="bare" type="button" aria-pressed=${t?"true":"false"} aria-label=${n} title=${e(t?"ui.announce.paused":"ui.announce.what")}
        @click=${()=>this.#n()}>${t?Cr:Lr}</button>
    `}#n(){let e=!this.#t.paused;this.#t.pause(e);try{localStorage.setItem(vn,e?"paused":"on")}catch{}this.again()}#r(e){this.#e=e,this.again()}};function Ir(){try{return localStorage.getItem(vn)}catch{return null}}var bn=E`<path d="M3.5 8v4h2.8l3.7 3V5L6.3 8z" />`,Lr=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${bn}${E`<path d="M12.8 7.5a3.5 3.5 0 0 1 0 5M15 5.2a6.6 6.6 0 0 1 0 9.6" />`}</svg>`,Cr=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${bn}${E`<path d="M13 8l4 4M17 8l-4 4" />`}</svg>`;var Ye=["linearizable","lease","stale"];function $n(r,e){let t=e("to")===""?{}:{to:e("to")},n=e("key");switch(r){case"write":return{do:"write",key:n,value:e("value"),...t};case"cas":return{do:"cas",key:n,expect:e("expect"),value:e("value"),...t};case"delete":return{do:"delete",key:n,...t};case"read":return{do:"read",key:n,level:kn(e("level")),...t};case"workload":return{do:"workload",clients:Math.round(Number(e("clients"))),rate:Number(e("rate")),reads:Number(e("reads"))/100,level:kn(e("level")),keys:Math.round(Number(e("keys")))}}}function wn({clients:r,rate:e},{t,number:n}){return t("ui.workload.standing",{n:r,rate:n(e)})}function xn({clients:r,rate:e,reads:t,level:n,keys:i},{t:o,number:s}){return o("ui.client.working",{n:r,rate:s(e),reads:s(t*100),level:n,keys:i})}function kn(r){return Ye.find(e=>e===r)??"linearizable"}var b=class extends h{#e=!1;#t;#n;open(e,t){if(this.#e)return;this.#e=!0,this.#t=void 0,this.#n=this.model?.notice,this.prepare(e,t),this.again(),this.querySelector("dialog")?.showModal(),this.querySelector("[data-first]")?.select?.()}inputs(e){return this.#e?[e.state,e.words,e.status,e.control,e.selected,e.looking,e.notice,e.marked]:[!1]}view(e){return d`
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
          <button class="bare" type="button" aria-label=${e.words.t("ui.close")} @click=${()=>this.close()}>${R}</button>
        </header>
        ${this.content(e)}
        <p class="said" role="status">${this.#i(e)}</p>
      </form>
    `}prepare(e,t){}submit(e){}act(e,t,n,i){let o=g(t,n);return d`
      <button class="chip small" type="button" aria-label=${i??c} aria-disabled=${o===void 0?c:"true"} title=${o??c}
        @click=${()=>this.do(t)}>${e}</button>
    `}do(e){return this.#t=this.model===void 0?void 0:g(e,this.model),this.#n=this.model?.notice,this.#t===void 0&&this.raise({kind:"command",command:e}),this.again(),this.#t===void 0}#i({notice:e}){return this.#t!==void 0||e===void 0||e===this.#n?this.#t??"":e.detail===void 0?e.text:`${e.text} ${e.detail}`}close(){this.querySelector("dialog")?.close()}#o(e){e.target instanceof HTMLFormElement&&this.submit(new FormData(e.target))===!1&&e.preventDefault()}#a(){this.#e=!1,this.again()}#s(e){e.target===e.currentTarget&&this.close()}};function pe(r,e){let t=r.get(e);return typeof t=="string"?t:""}var fe=class extends b{#e="write";#t="";#n="x";#r=1;prepare({server:e=""}){this.#e="write",this.#t=e;let t=this.model?.state.operations.at(-1);this.#n=t?.key??"x";let n=Number(t?.value??0);this.#r=Number.isSafeInteger(n)?n+1:1}heading({words:e}){return e.t("ui.client.title")}content(e){let{t}=e.words;return d`
      <div class="choice" role="radiogroup" aria-label=${t("ui.client.what")}>
        ${Object.entries(Sn).map(([n,i])=>d`
            <label><input type="radio" name="doing" .checked=${n===this.#e} @change=${()=>this.#s(n)} /><span>${t(i)}</span></label>
          `)}
      </div>
      ${this.#e==="workload"?this.#o(e):this.#i(e)}
    `}#i(e){let{t}=e.words,n=this.#e,i=g({do:"write",key:"x",value:""},e);return d`
      <p class="hint">${e.marked([t(n==="read"?"ui.client.read.hint":"ui.write.hint")])}</p>
      <div class="fields">
        <label>${t("ui.write.key")}<input name="key" required maxlength=${32} value=${this.#n} spellcheck="false" /></label>
        ${n==="cas"?d`<label>${t("ui.client.expect")}<input name="expect" maxlength=${64} spellcheck="false" /></label>`:c}
        ${n==="write"||n==="cas"?d`<label>${t("ui.write.value")}<input name="value" data-first autofocus maxlength=${64} value=${this.#r} spellcheck="false" /></label>`:c}
        ${this.#a("to",t("ui.write.to"),this.#t,t("ui.write.anyServer"),e)}
      </div>
      ${n==="read"?d`<div class="fields">${Tn("linearizable",e)}</div>`:c}
      ${i===void 0?c:d`<p class="reason">${i}</p>`}
      <footer><button class="chip primary" type="submit" aria-disabled=${i===void 0?c:"true"}>${t(n==="write"?"ui.write.do":Sn[n])}</button></footer>
    `}#o(e){let{state:t,words:n}=e,{t:i}=n,o=t.workload??{clients:3,rate:5,reads:.5,level:"linearizable",keys:3};return d`
      <p class="hint">${e.marked([i("ui.client.workload.hint")])}</p>
      ${t.workload===void 0?c:d`<p class="verdict">${xn(t.workload,n)}</p>`}
      <div class="fields">
        ${me("clients",i("ui.client.clients"),o.clients,1,9,"1")}${me("rate",i("ui.client.rate"),o.rate,.001,1e3,"any")}
        ${me("keys",i("ui.client.keys"),o.keys,1,26,"1")}${me("reads",i("ui.client.reads"),Number((o.reads*100).toPrecision(6)),0,100,"any")}
      </div>
      <div class="fields">${Tn(o.level,e)}</div>
      <footer>
        ${this.act(i("ui.client.stop"),{do:"workload",clients:0},e)}
        <button class="chip primary" type="submit">${t.workload===void 0?i("ui.client.start"):i("ui.client.change")}</button>
      </footer>
      <div class="fields aside">
        ${this.#a("contact",i("ui.client.contact"),t.contact??"",t.contact===void 0?i("ui.write.anyServer"):void 0,e)}
        <button class="chip" type="button" @click=${()=>this.#u()}>${i("ui.client.turn")}</button>
      </div>
    `}#a(e,t,n,i,{state:o}){return d`
      <label>
        ${t}
        <select name=${e}>
          ${i===void 0?c:d`<option value="" ?selected=${n===""}>${i}</option>`}
          ${o.servers.map(({server:s})=>d`<option value=${s} ?selected=${s===n}>${s}</option>`)}
        </select>
      </label>
    `}#s(e){this.#e=e,this.again()}#u(){let e=this.querySelector("[name=contact]")?.value??"";e!==""&&this.do({do:"to",server:e})}submit(e){return this.do($n(this.#e,t=>pe(e,t)))}},Sn={write:"ui.client.write",cas:"ui.client.cas",delete:"ui.client.delete",read:"ui.client.read",workload:"ui.client.workload"};function me(r,e,t,n,i,o){return d`<label>${e}<input type="number" name=${r} required min=${n} max=${i} step=${o} value=${t} inputmode="decimal" /></label>`}function Tn(r,{state:e,words:{t}}){let n=i=>t(i==="lease"?e.options.leaderLease?"ui.client.lease":"ui.client.leaseOff":i==="stale"?"ui.client.stale":"ui.client.linearizable");return d`
    <label>${t("ui.client.level")}<select name="level">${Ye.map(i=>d`<option value=${i} ?selected=${i===r}>${n(i)}</option>`)}</select></label>
  `}var Q=6,U=class extends h{open(e){let t=this.#r();if(t===null)return;t.showPopover();let{left:n,bottom:i}=e.getBoundingClientRect();t.style.setProperty("--left",`${Math.max(Q,Math.min(n,innerWidth-t.offsetWidth-Q))}px`),t.style.setProperty("--top",`${Math.max(Q,Math.min(i+Q,innerHeight-t.offsetHeight-Q))}px`),this.#i()[0]?.focus()}inputs({state:e,words:t,control:n,status:i,looking:o}){return[e.manual,t,n,i,o]}view(e){let{t}=e.words,n=e.state.manual===!0,i=g({do:"manual",on:!n},e);return d`
      <div class="menu" popover="auto" role="menu" aria-label=${t("ui.cluster")} @keydown=${o=>this.#n(o)}>
        ${this.#e(t("ui.members"),t("ui.members.what"),{kind:"dialog",dialog:"members"})}
        ${this.#e(t("ui.options"),t("ui.options.what"),{kind:"dialog",dialog:"options"})}
        ${this.#e(t("ui.rules"),t("ui.rules.what"),{kind:"dialog",dialog:"rules"})}
        ${this.#e(t("ui.whyNot.leader"),t("ui.whyNot.what"),{kind:"dialog",dialog:"why",question:{ask:"leader"}})}
        <button class="item" type="button" role="menuitemcheckbox" tabindex="-1" aria-checked=${n?"true":"false"}
          aria-disabled=${i===void 0?c:"true"} @click=${()=>this.#t({kind:"command",command:{do:"manual",on:!n}})}>
          <span>${t("ui.manual")}<span class="reason">${i??t("ui.manual.what")}</span></span><span class="toggle" aria-hidden="true"></span>
        </button>
      </div>
    `}#e(e,t,n){return d`
      <button class="item" type="button" role="menuitem" tabindex="-1" @click=${()=>this.#t(n)}>
        <span>${e}<span class="reason">${t}</span></span>
      </button>
    `}#t(e){this.#r()?.hidePopover(),this.raise(e)}#n(e){let t=this.#i(),n=t.findIndex(o=>o===document.activeElement),i={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];e.key==="Tab"&&this.#r()?.hidePopover(),i!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(i%t.length)?.focus())}#r(){return this.querySelector(".menu")}#i(){return[...this.querySelectorAll(".item")]}};async function jr(r,e){if(r.known!==void 0){let a=(V(await e(`events?after=${r.known}`)??"")??[]).filter(({seq:l})=>l<r.firstSeq);if(r.bridge(a))return!0}let t=r.firstSeq-1;if(t===0||r.lastSeq>Ht)return!1;let n=Xe(Vr(await e("scenario")));if(n===void 0)return!1;let o=(V(await e("events")??"")??[]).filter(({seq:s})=>s<=t);return o.length===t&&r.precede(n,o)}var Hr=$({servers:k,config:$({electionTimeout:pt(k),heartbeat:k,latency:k,jitter:k,loss:k,duplicate:k,reorder:k,diskWrite:k},{...ht,broken:v})});function Xe(r){if(!Hr(r)||"start"in r)return;let{electionTimeout:e,heartbeat:t,latency:n,jitter:i,loss:o,duplicate:s,reorder:a,diskWrite:l,broken:u,...p}=r.config,m=Array.from({length:r.servers},(y,w)=>`S${w+1}`);return{now:0,founders:m,servers:m.map(y=>Kr(y,l)),messages:[],cuts:[],links:[],operations:[],electionTimeout:e,heartbeat:t,options:Dt(p),broken:u?.split(",").sort()??[],diskWrite:l,network:{latency:n,jitter:i,loss:o,duplicate:s,reorder:a},violations:[]}}function Kr(r,e){return{server:r,status:"up",role:"follower",currentTerm:0,commitIndex:0,lastApplied:0,log:[],votes:[],peers:{},timers:{},rate:1,inbox:[],disk:{currentTerm:0,lastIndex:0,write:e},machine:{}}}function Vr(r){try{return JSON.parse(r??"")}catch{return}}var Rn=$({status:v,role:v,currentTerm:k,commitIndex:k,log:M(ft),machine:mt(v)},{votedFor:v}),Gr=$({server:v,differs:M(v)},{logFrom:k,a:Rn,b:Rn}),En=r=>!0,Nn=$({branch:k,end:k},{leader:v}),Wr=$({a:Nn,b:Nn,servers:M(Gr)},{parts:$({seq:k,at:k},{a:En,b:En})});function In(r){try{let e=JSON.parse(r);if(!Wr(e))return;let{parts:t,...n}=e;return t===void 0?n:{...n,parts:{seq:t.seq,at:t.at,a:Ue(t.a),b:Ue(t.b)}}}catch{return}}var j=["a","b"],Br=80,_r=2e4;async function Ln(r,e,t){let n=Math.max(0,(r.parts?.seq??1)-1-Br),{past:i,branch:o}=e,s=(o===r.a.branch||o===r.b.branch)&&i.firstSeq-1<=n&&n<=i.lastSeq,[a,l]=await Promise.all(j.map(async u=>{let p=`events?branch=${r[u].branch}`;return s?An(i.stateAfter(n),n,await t(`${p}&after=${n}`)):An(await zr(t),0,await t(p),n)}));return a===void 0||l===void 0?void 0:{a,b:l}}async function zr(r){try{return Xe(JSON.parse(await r("scenario")??""))}catch{return}}function An(r,e,t,n=e){let i=V(t??"");if(r===void 0||i===void 0||t===void 0)return;let o=i.slice(0,n-e).reduce(jt,r),s=new Kt(o,n);for(let a of i.slice(n-e,n-e+_r))s.add(a);return s}function Cn({parts:r,a:e,b:t}){let n=Math.max(e.end,t.end),i=r?.at??0,o=Math.max(2e4,Math.min(6e5,(n-i)*1.15));return{start:Math.max(0,i-o*.12),span:o}}var Qr=ct("status","role","currentTerm","votedFor","commitIndex","log","machine");function Pn({servers:r}){return r.flatMap(({server:e,differs:t,logFrom:n,a:i,b:o})=>t.flatMap(s=>Qr(s)||s==="server"?[{server:e,field:s,logFrom:n,a:i,b:o}]:[]))}var he=class extends b{#e=async()=>{};#t={a:0,b:0};#n="loading";#r={start:0,span:1,follows:!1};#i=0;#o;#a=new ResizeObserver(()=>this.#f());prepare(e,t){this.#e=t;let{branch:n=1}=this.model?.travel??{},i=this.#s(this.model),o=i.find(({id:a})=>a===n)?.parent,s=i.find(({id:a})=>a===o)??i.filter(({id:a})=>a!==n).at(-1);this.#t={a:Math.min(n,s?.id??n),b:Math.max(n,s?.id??n)},this.#d()}heading({words:e}){return e.t("ui.compare.title")}content(e){let{words:t}=e,{t:n}=t,i=this.#n,o=(s,a)=>d`
      <label><span>${a}</span>
        <select @change=${l=>this.#u(s,l)}>
          ${this.#s(e).map(l=>d`<option value=${l.id} ?selected=${l.id===this.#t[s]}>${l.id} · ${_(l,t)}</option>`)}
        </select>
      </label>
    `;return d`
      <div class="fields">${o("a",n("ui.compare.a"))}${o("b",n("ui.compare.b"))}</div>
      <div role="status">${i==="loading"?n("ui.compare.loading"):i==="failed"?n("ui.compare.failed"):c}</div>
      ${typeof i=="string"?c:this.#p(i,t)}
    `}drawn(){this.#a.disconnect();for(let e of this.querySelectorAll(".diagram"))this.#a.observe(e);this.#f()}#s(e){return ae(e?.travel.branches??[],e?.travel.branch)}#u(e,{target:t}){if(!(t instanceof HTMLSelectElement))return;let[n,i]=[Number(t.value),e==="a"?"b":"a"],o=n===this.#t[i]?{[i]:this.#t[e]}:{};this.#t={...this.#t,...o,[e]:n},this.#d()}async#d(){let e=++this.#i,{past:t,travel:n}=this.model??{};this.#n="loading",this.again();let i=In(await this.#e(`compare?a=${this.#t.a}&b=${this.#t.b}`)??""),o=i?.parts===void 0||t===void 0?void 0:await Ln(i,{past:t,branch:n?.branch},this.#e);e===this.#i&&(this.#n=i===void 0?"failed":{compared:i,charts:o},i!==void 0&&(this.#r={...Cn(i),follows:!1}),this.again())}#p({compared:e,charts:t},n){let{t:i}=n,{parts:o}=e;if(o===void 0)return d`<p>${i("ui.compare.same")}</p>`;let s=a=>{let l=o[a],u=l===void 0?i("ui.compare.ended"):q(l,n)?.text??l.kind;return d`<li>${i("ui.compare.side",{id:e[a].branch,what:u})}</li>`};return d`
      ${t===void 0?c:this.#l(e,n)}
      <p><b>${i("ui.compare.parts",{at:o.at})}</b></p>
      <ul>${j.map(s)}</ul>
      ${Ur(e,n)}
    `}#l(e,{t}){let n=(o,s,a)=>d`
      <button class="bare" type="button" aria-label=${o} title=${o} @click=${()=>this.#c(a())}>${s}</button>
    `,i=o=>()=>({kind:"zoom",factor:o,about:this.#r.start+this.#r.span/2});return d`
      <div class="zoom">
        ${n(t("ui.compare.earlier"),Et,()=>({kind:"pan",share:-.4}))}
        ${n(t("ui.compare.later"),Rt,()=>({kind:"pan",share:.4}))}
        ${n(t("ui.spacetime.zoomOut"),At,i(1.6))}
        ${n(t("ui.spacetime.zoomIn"),Nt,i(1/1.6))}
        ${n(t("ui.spacetime.fit"),It,()=>({kind:"fit"}))}
      </div>
      <div class="beside">
        ${j.map(o=>d`
            <figure>
              <figcaption>${this.#m(e[o].branch)}</figcaption>
              <div class="diagram" data-side=${o}
                @pointerdown=${s=>this.#h(s)} @pointermove=${s=>this.#y(s)}
                @pointerup=${()=>this.#o=void 0} @pointercancel=${()=>this.#o=void 0}
                @wheel=${{handleEvent:s=>this.#g(s),passive:!1}}
              ><canvas aria-hidden="true"></canvas></div>
            </figure>
          `)}
      </div>
    `}#m(e){let t=this.#s(this.model).find(n=>n.id===e);return t===void 0||this.model===void 0?String(e):`${e} · ${_(t,this.model.words)}`}#c(e){if(typeof this.#n=="string"||e===void 0)return;let{parts:t,a:n,b:i}=this.#n.compared;this.#r=Vt(this.#r,e,{first:t?.at??0,last:Math.max(n.end,i.end)}),this.#f()}#h(e){e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId),this.#o=e.clientX}#y({clientX:e,currentTarget:t}){this.#o===void 0||!(t instanceof Element)||(this.#c({kind:"pan",share:(this.#o-e)/Math.max(1,t.clientWidth-I)}),this.#o=e)}#g(e){if(!e.ctrlKey||!(e.currentTarget instanceof Element))return;e.preventDefault();let{left:t,width:n}=e.currentTarget.getBoundingClientRect(),i=Wt(this.#r,I,Math.max(1,n-I),e.clientX-t);this.#c({kind:"zoom",factor:2**(Math.max(-240,Math.min(240,e.deltaY))/120),about:i})}#f(){let e=this.#n;if(typeof e=="string"||e.charts===void 0||this.model===void 0)return;let t=ne(this);for(let n of this.querySelectorAll(".diagram")){let i=n.dataset.side==="b"?"b":"a",o=e.charts[i],s={width:n.clientWidth,height:Math.max(140,_t(o))},a=n.querySelector("canvas"),l=a===null||s.width===0?null:re(a,s);if(l===null)continue;Qt(l,zt(o,this.#r,s,"context",e.compared[i].end),t.palette,t.fonts,Xt(this.model.words));let u=Gt(this.#r,I,s.width-I,e.compared.parts?.at??0);u<I||(l.fillStyle=t.palette.accent,l.fillRect(u-1,4,2,s.height-Bt-4),l.fill(new Path2D(`M${u-6} 2h12l-6 9z`)))}}};function Ur(r,e){let{t}=e,n=Pn(r);return d`
    <h3>${t("ui.compare.differs")}</h3>
    ${n.length===0?d`<p>${t("ui.compare.nothing")}</p>`:d`
          <table class="differs">
            <thead><tr><th scope="col">${t("ui.server")}</th><th scope="col">${t("ui.compare.what")}</th>
              ${j.map(i=>d`<th scope="col">${t("ui.compare.on",{id:r[i].branch})}</th>`)}</tr></thead>
            <tbody>${n.map(i=>d`
              <tr><th scope="row">${i.server}</th><td>${i.field==="log"?t("ui.compare.logFrom",{index:i.logFrom??1}):i.field}</td>
                ${j.map(o=>d`<td>${Jr(i,i[o],e)}</td>`)}</tr>
            `)}</tbody>
          </table>
        `}
  `}var On=12;function Jr({field:r},e,t){let n=t.t("ui.none");if(e===void 0||r==="server")return e===void 0?n:e.status;switch(r){case"status":return t.first([`ui.status.${e.status}`],{})??e.status;case"role":return t.first([`role.${e.role}`],{})??e.role;case"log":{let i=e.log.slice(0,On).map(o=>ie(o,t)).join(", ");return e.log.length===0?n:e.log.length>On?`${i}, …`:i}case"machine":return Object.entries(e.machine).map(([i,o])=>`${i}=${o}`).join(", ")||n;default:return String(e[r]??n)}}var Fn=["elections","log","messages","faults","clients"],qn={groups:new Set(["elections","log","faults","clients"])},ye=class{#e;#t;#n;#r=[];#i;constructor(e,t){this.#e=e,this.#t=t,this.#n=e.lineage,this.#i=e.firstSeq-1}shows(e,t){return e===this.#e&&e.lineage===this.#n&&t===this.#t}get seqs(){return this.#r}update(){for(let t=Math.max(this.#i+1,this.#e.firstSeq);t<=this.#e.lastSeq;t++){let n=this.#e.event(t);n!==void 0&&Xr(n,this.#t)&&this.#r.push(t)}this.#i=this.#e.lastSeq;let e=this.before(this.#e.firstSeq-1);e>0&&(this.#r=this.#r.slice(e))}before(e){let[t,n]=[0,this.#r.length];for(;t<n;){let i=t+n>>>1;(this.#r[i]??1/0)<=e?t=i+1:n=i}return t}};function Xr(r,{groups:e,server:t}){if(r.kind==="unknown")return!1;let n=Zr(r);return!e.has(n)||n!=="messages"&&qt(r)<3?!1:t===void 0||ei(r,t)}function Zr(r){switch(r.kind){case"term":case"role":case"follow":case"vote":case"tally":case"ignored":case"transfer":return"elections";case"timerFired":return r.timer==="election"?"elections":"messages";case"timerSet":case"timerStopped":case"sent":case"delivered":case"lost":case"delayed":case"duplicated":case"queued":return"messages";case"refused":case"append":case"truncate":case"progress":case"persisted":case"commit":case"apply":case"config":case"snapshot":case"installed":case"loaded":case"readProven":return"log";case"invoke":case"retry":case"return":case"workload":case"contact":case"goal":return"clients";case"manual":case"options":case"ruleSet":case"added":case"crashed":case"restarted":case"frozen":case"thawed":case"wiped":case"disk":case"drift":case"link":case"network":case"violation":return"faults"}}function ei(r,e){if(r.kind==="sent")return r.message.from===e||r.message.to===e;if(r.kind==="network"||r.kind==="options"||r.kind==="ruleSet"||r.kind==="manual")return!0;let{server:t,peer:n,from:i,to:o,servers:s}=r;return t===e||t===void 0&&(n===e||i===e||o===e||s?.includes(e)===!0)}var ge=class{#e=new Map;#t=0;places(e){let t=new Set(e),n=[...this.#e].filter(([s])=>!t.has(s)).map(([,s])=>s),i=new Map,o=0;for(let s of t)i.set(s,this.#e.get(s)??n[o++]??this.#t++);return this.#e=i,i}};var ti=r=>typeof r=="object"&&r!==null&&"do"in r&&typeof r.do=="string",ni=$({code:v,text:v},{lead:v,remedies:M(ti),deeds:M(v),take:k}),ri=$({question:v,code:v,text:v,moment:k,paused:ut,obstacles:M(ni),reach:M($({server:v,text:v}))});function Dn(r){try{let e=JSON.parse(r??"");return ri(e)?e:void 0}catch{return}}function jn(r,e,{looking:t,shown:n,travel:i}){let o=t&&i.branch!==void 0?{branch:i.branch,at:Math.max(Math.floor(n),Number(r.at??0))}:{},{at:s,...a}=r;return`why?${Object.entries({...a,...o,lang:e}).map(([u,p])=>`${u}=${encodeURIComponent(p)}`).join("&")}`}function Ze(r,{lastIncludedIndex:e,lastIncludedTerm:t}){return{ask:"gone",server:r,index:e,term:t}}function Hn(r){switch(r?.kind){case"vote":return r.granted?void 0:{ask:"vote",event:r.seq,at:r.at};case"ignored":return r.rule==="staleVoteReply"?void 0:{ask:"vote",event:r.seq,at:r.at};case"truncate":return r.server===void 0?void 0:{ask:"gone",server:r.server,index:r.fromIndex,at:r.at};case"crashed":return ii(r);case"wiped":return r.lastIndex<=(r.snapshot?.lastIncludedIndex??0)?void 0:{ask:"gone",server:r.server,index:r.lastIndex,at:r.at};case"snapshot":case"installed":return{...Ze(r.server,r),at:r.at};case"invoke":case"retry":case"return":return"op"in r&&r.op==="read"?{ask:"read",event:r.seq,at:r.at}:void 0;default:return}}function ii({server:r,at:e,lost:t=0,fromIndex:n,lastIndex:i}){if(!(t===0||n===void 0))return{ask:"gone",server:r,index:n===1?i+1:n,at:e}}var J=60,Kn=10,oi={elections:"ui.group.elections",log:"ui.group.log",messages:"ui.group.messages",faults:"ui.group.faults",clients:"ui.group.clients"},ve=class extends h{isRead=!0;#e=qn;#t;#n;#r;#i;#o=new ge;#a=new Map;#s=-1;draw(e){this.#m(e),super.draw(e)}inputs(e){let[t,n]=this.#c();return[e.words,this.#e,t,n,this.#t?.seqs[t],this.#r,e.past.lineage,e.past.dropped,e.state.servers.length]}view(e){let{words:t,past:n,state:i}=e,{t:o}=t,s=this.#t?.seqs??[],[a,l]=this.#c(),u=s.slice(a,l).reverse(),p=this.#o.places(u);return d`
      <div class="choose">
        <h2 id="events-title">${o("ui.events")}</h2>
        <select class="pick" aria-label=${o("ui.server")} @change=${m=>this.#g(m)}>
          <option value="">${o("ui.events.allServers")}</option>
          ${i.servers.map(({server:m})=>d`<option value=${m} ?selected=${m===this.#e.server}>${m}</option>`)}
        </select>
        <div class="groups" role="group" aria-label=${o("ui.events.kinds")}>
          ${Fn.map(m=>d`
              <button class="pick" type="button" aria-pressed=${this.#e.groups.has(m)?"true":"false"} @click=${()=>this.#y(m)}>${o(oi[m])}</button>
            `)}
        </div>
      </div>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="events-title" @keydown=${m=>this.#v(m)}>
        ${l<s.length?this.#l(o("ui.events.later"),l+J-Kn):c}
        <ol class="events">
          ${nn(u,m=>p.get(m),m=>Zt([m,m===this.#r,this.#r!==void 0&&m>this.#r,n.lineage,t],()=>this.#d(m,e)))}
        </ol>
        ${a>0?this.#l(o("ui.events.earlier"),a+Kn):n.dropped?d`<p class="hint">${o("ui.events.dropped")}</p>`:c}
        ${u.length===0?d`<p class="hint">${o("ui.events.none")}</p>`:c}
      </div>
    `}drawn(){let e=this.querySelector(".scroll");this.#r===this.#i||e===null||(this.#i=this.#r,on(e,()=>this.#u(e)))}#u(e){let t=e.querySelector('[aria-current="true"]');if(t===null)return;let[n,i]=[e.getBoundingClientRect(),t.getBoundingClientRect()];i.top<n.top?e.scrollTop-=n.top-i.top+i.height:i.bottom>n.bottom&&(e.scrollTop+=i.bottom-n.bottom+i.height)}#d(e,{past:t,words:n,sections:i}){let o=this.#b(e,t,n);if(o===void 0)return c;let{at:s,tone:a,text:l,rule:u}=o,p=Hn(t.event(e));return d`
      <li class=${a} data-seq=${e} ?data-ahead=${this.#r!==void 0&&e>this.#r}>
        <button type="button" data-row aria-current=${e===this.#r?"true":c} @click=${()=>this.#f(e,s)}>
          <span class="at">${n.ms(Math.floor(s/1e3)*1e3)}</span><span>${l}</span>
        </button>
        ${p===void 0?c:d`<button class="chip small ask" type="button" aria-label=${`${n.t("ui.whyNot")} ${l}`} @click=${()=>this.raise({kind:"dialog",dialog:"why",question:p})}>${n.t("ui.whyNot")}</button>`}
        ${u===void 0?c:this.#p(u,e,n,i)}
      </li>
    `}#p(e,t,{t:n,first:i},o){let s=o[e]??"",a=n("ui.rule.of",{section:s,rule:i([`rule.${e}.name`],{})??e});return d`<button class="words section" type="button" data-rule=${e} data-of=${t} title=${a} aria-label=${a} @click=${se}>${s.split(/[,;]/)[0]}</button>`}#l(e,t){return d`<button class="chip small" type="button" @click=${()=>this.#h(t)}>${e}</button>`}#m({past:e,looking:t,shown:n,told:i}){this.#t?.shows(e,this.#e)!==!0&&(this.#t=new ye(e,this.#e),this.#n=void 0,this.#r=void 0),this.#s!==e.lineage&&this.#a.clear(),this.#s=e.lineage;let o=this.#t;o.update();let s=t||n<e.last,a=i??e.reached(n),l=s||i!==void 0?o.seqs[o.before(a)-1]:void 0;if(l===this.#r)return;this.#r=l;let[u,p]=this.#c(),m=l===void 0?void 0:o.before(l);m===void 0?this.#n=void 0:(this.#n===void 0||m<=u||m>p)&&(this.#n=Math.min(o.seqs.length,m+J/2))}#c(){let e=this.#t?.seqs.length??0,t=Math.min(e,this.#n??e);return[Math.max(0,t-J),t]}#h(e){let t=this.#t?.seqs.length??0;this.#n=e>=t?void 0:Math.max(J,e),this.again(),this.querySelector(".scroll")?.scrollTo({top:0})}#y(e){let t=new Set(this.#e.groups);t.delete(e)||t.add(e),this.#e={...this.#e,groups:t},this.again()}#g(e){if(!(e.target instanceof HTMLSelectElement))return;let t=e.target.value;this.#e={groups:this.#e.groups,...t===""?{}:{server:t}},this.again()}#f(e,t){this.raise({kind:"look",at:t,seq:e}),this.raise({kind:"go"})}#v(e){if(e.key!=="ArrowDown"&&e.key!=="ArrowUp")return;let t=[...this.querySelectorAll("[data-row]")],n=t.findIndex(o=>o===document.activeElement),i=n<0?t[0]:t[n+(e.key==="ArrowDown"?1:-1)];i!==void 0&&(e.preventDefault(),i.focus())}#b(e,t,n){let i=this.#a.get(e);if(i!==void 0)return i;let o=t.event(e),s=o===void 0?void 0:q(o,n);return s!==void 0&&this.#a.set(e,s),this.#a.size>4*J&&this.#a.delete(this.#a.keys().next().value??e),s}};var be=class extends h{isRead=!0;#e;#t=!1;#n=new MutationObserver(()=>{this.#i()});connectedCallback(){this.parentElement!==null&&this.#n.observe(this.parentElement,{attributeFilter:["data-tab"]})}disconnectedCallback(){this.#n.disconnect()}inputs(e){return this.#r?[this.#t,e.words,...this.#e?.inputs(e)??[]]:[!1]}view(e){return this.#r?this.#e!==void 0?this.#e.view(e):d`<p class="hint" role="status">${e.words.t(this.#t?"ui.dialog.notLoaded":"ui.rule.loading")}</p>`:c}drawn(){this.#r&&this.#e?.drawn(this)}get#r(){return this.parentElement?.dataset.tab==="figure"}async#i(){if(this.again(),!!this.#r){try{let{FigurePage:e}=await import("./figure-parts-ABXSXPOA.js");this.#e??=new e,this.#t=!1}catch{this.#t=!0}this.again()}}};var si=$({id:v,word:v,text:v,forms:M(v),other:v}),ai=$({otherLang:v,terms:M(si)});function Vn(r){return ai(r)?r:void 0}function Gn(r){let e=new Map(r.flatMap(i=>i.forms.map(o=>[o.toLowerCase(),i]))),t=[...e.keys()].sort((i,o)=>o.length-i.length).map(li),n=new RegExp(t.join("|"),"gi");return i=>{let o=[],s=new Set,a=0;for(let l of i.matchAll(n)){let u=e.get(l[0].toLowerCase());u===void 0||s.has(u)||(s.add(u),l.index>a&&o.push({text:i.slice(a,l.index)}),o.push({text:l[0],term:u}),a=l.index+l[0].length)}return a<i.length&&o.push({text:i.slice(a)}),o}}function li(r){let e=r.replace(/[^\w\s\u2e80-\uffff]/g,"\\$&");return/^[\x00-\x7f]+$/.test(r)?`(?<![\\w-])${e}(?![\\w-])`:e}var H=6,di=300,Y=class extends h{#e;#t;#n;#r;#i;connectedCallback(){document.addEventListener("pointerover",e=>this.#o(e)),document.addEventListener("focusin",({target:e})=>this.#a(e)),document.addEventListener("click",e=>this.#s(e)),document.addEventListener("keydown",e=>this.#u(e),{capture:!0})}take(e){this.#e=e}inputs({words:e}){return[e,this.#t]}view(){let e=this.#t;return d`
      <div class="explained" id="explained" role="tooltip" popover="manual">
        ${e===void 0?c:d`<p class="word"><b>${e.word}</b>${e.other===e.word?c:d` <span lang=${this.#e?.otherLang??c}>${e.other}</span>`}</p><p>${e.text}</p>`}
      </div>
    `}#o({target:e,pointerType:t}){if(t==="touch")return;let n=ke(e);n!==void 0?this.#d(n):e instanceof Element&&e.closest(".explained")!==null?clearTimeout(this.#i):this.#n!==void 0&&this.#n!==document.activeElement&&this.#p()}#a(e){let t=ke(e);t===void 0?this.#l():t.matches(":focus-visible")&&this.#d(t)}#s(e){let{target:t}=e,n=ke(t);n instanceof HTMLAnchorElement&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey&&this.#e!==void 0&&e.preventDefault(),n!==void 0?this.#d(n):t instanceof Element&&t.closest(".explained")===null&&this.#l()}#u(e){let t=ke(e.target);if(e.key==="Escape"&&this.#t!==void 0)this.#l();else if(t!==void 0&&(e.key==="Enter"||e.key===" "))this.#d(t);else return;e.preventDefault(),e.stopPropagation()}#d(e){clearTimeout(this.#i);let t=this.#e?.terms.find(({id:i})=>i===e.dataset.term),n=this.#r??this.querySelector(".explained");t===void 0||n===null||this.#n===e||(this.#l(),this.#r=n,this.#t=t,this.#n=e,this.again(),(e.closest("dialog")??this).append(n),n.showPopover(),e.setAttribute("aria-describedby",n.id),ui(n,e))}#p(){clearTimeout(this.#i),this.#i=setTimeout(()=>this.#l(),di)}#l(){clearTimeout(this.#i),this.#n!==void 0&&(this.#n.removeAttribute("aria-describedby"),this.#r?.hidePopover(),this.#r!==void 0&&this.append(this.#r),this.#t=this.#n=void 0,this.again())}};async function Wn(r){let e=await fetch(`/glossary.json?lang=${r.slice(0,2)}`);return e.ok?Vn(await e.json()):void 0}function Bn({terms:r}){let e=Gn(r);return t=>{let n=!0;return t.map(i=>e(i).map(o=>{if(o.term===void 0)return o.text;let s=n?0:-1;return n=!1,d`<span class="explains" role="button" tabindex=${s} data-term=${o.term.id}>${o.text}</span>`}))}}function ke(r){return r instanceof Element&&r.closest(".explains, a[data-term]")||void 0}function ui(r,e){let t=e.getClientRects()[0]??e.getBoundingClientRect(),n=t.bottom+H+r.offsetHeight<=innerHeight;r.style.setProperty("--left",`${Math.max(H,Math.min(t.left,innerWidth-r.offsetWidth-H))}px`),r.style.setProperty("--top",`${Math.max(H,n?t.bottom+H:t.top-H-r.offsetHeight)}px`)}function ci(r,e){let t=new Map,{log:n,peers:i,timers:o,machine:s,disk:a,snapshot:l,...u}=r;for(let[p,m]of Object.entries(u))t.set(p,m);t.set("log",n),t.set("snapshot",l),t.set("config",O(r,e)),t.set("disk",{...a,write:void 0}),t.set("write",a.write),t.set("inFlight",et(r));for(let[p,{nextIndex:m,matchIndex:y,state:w}]of Object.entries(i))t.set(`${p} nextIndex`,m).set(`${p} matchIndex`,y).set(`${p} state`,w);for(let[p,m]of Object.entries(o))t.set(`timer ${p}`,m);for(let[p,m]of Object.entries(s))t.set(`machine ${p}`,m);return new Map([...t].flatMap(([p,m])=>m===void 0?[]:[[p,JSON.stringify(m)]]))}function pi(r,e){return new Set([...r.keys(),...e.keys()].filter(t=>r.get(t)!==e.get(t)))}function _n(r,e,t){let n=r.event(t??e);if(n===void 0)return;let i=n.seq;if(t===void 0)for(;r.event(i-1)?.at===n.at;)i--;return{seq:n.seq,before:r.stateAfter(i-1),after:r.stateAfter(n.seq)}}function zn({before:r,after:e},t){let n=i=>{let o=i.servers.find(({server:s})=>s===t);return o===void 0?new Map:ci(o,i)};return pi(n(r),n(e))}function et({disk:r,currentTerm:e,votedFor:t,log:n,snapshot:i,status:o}){if(o==="crashed")return;let s=n.at(-1)?.index??i?.lastIncludedIndex??0,a={...r.currentTerm===e?{}:{currentTerm:e},...r.votedFor===t||t===void 0?{}:{votedFor:t},...r.lastIndex>=s?{}:{entries:[r.lastIndex+1,s]}};return Object.keys(a).length>0||r.lastIndex!==s?a:void 0}function Qn(r,e){let t=n=>({granted:n.filter(i=>r.includes(i)).length,needed:Math.floor(n.length/2)+1,voters:n});return F(e)?[t(e.votersOutgoing??[]),t(e.voters)]:[t(e.voters)]}function Un(r,{words:e,shown:t,state:n}){let{t:i}=e,o=i("ui.none"),s=(S,Qe,...dt)=>({name:S,value:Qe,of:dt.length===0?[S]:dt}),a=(S,Qe)=>S?[Qe()]:[],{snapshot:l,transfer:u,inbox:p,rate:m,role:y}=r,w=O(r,n);return[s("currentTerm",String(r.currentTerm)),s("votedFor",r.votedFor??o),s("leader",r.leader??o),...a(y==="candidate"||y==="preCandidate",()=>s("votes",mi(r,w,e))),s("commitIndex",String(r.commitIndex)),s("lastApplied",String(r.lastApplied)),s(i("ui.inspector.log"),i("ui.inspector.entries",{n:sn(r)}),"log"),...a(l!==void 0,()=>s(i("ui.inspector.snapshot"),i("ui.inspector.snapshotUpTo",{index:l?.lastIncludedIndex,term:l?.lastIncludedTerm}),"snapshot")),...yi(r,t,e),s(i("ui.inspector.disk"),gi(r,e),"disk"),s(i("ui.inspector.inFlight"),vi(r,e),"inFlight"),...a(r.disk.write!==n.diskWrite,()=>s(i("ui.inspector.write"),e.ms(r.disk.write),"write")),...a(m!==1,()=>s(i("ui.inspector.clock"),i("ui.inspector.rate",{rate:m}),"rate")),...a(p.length>0,()=>s(i("ui.inspector.inbox"),i("ui.inspector.waiting",{n:p.length}),"inbox")),...a(u!==void 0,()=>s(i("ui.inspector.transfer"),u??o,"transfer")),s(i("ui.inspector.config"),fi(w,e),"config")]}function mi(r,e,{t}){let n=Qn(r.votes,e).map(({granted:i,needed:o})=>t("ui.inspector.votesOf",{granted:i,needed:o}));return[r.votes.join(" "),...n].join(" · ")}function fi(r,{t:e}){let{voters:t,votersOutgoing:n=[],learners:i=[],learnersNext:o=[],index:s,committed:a}=r;if(t.length===0)return e("ui.inspector.outside");let l=F(r)?[`${e("ui.inspector.old")} ${n.join(" ")}`,`${e("ui.inspector.new")} ${t.join(" ")}`]:[t.join(" ")],u=[...i,...o];u.length>0&&l.push(`${e("ui.inspector.learners")} ${u.join(" ")}`);let p=a?"ui.inspector.configEntry":"ui.inspector.configOpen";return[...l,s===0?e("ui.inspector.configFirst"):e(p,{index:s})].join(" · ")}var hi={election:"ui.inspector.electionTimer",heartbeat:"ui.inspector.heartbeatTimer",quorum:"ui.inspector.quorumTimer"};function yi(r,e,{t,ms:n}){return Object.entries(hi).flatMap(([i,o])=>{let s=r.timers[i];return s===void 0?[]:[{name:t(o),value:t("ui.inspector.timer",{span:n(s.deadline-s.set),left:Yn(s,e)}),of:[`timer ${i}`]}]})}function Jn(r,e){return Object.values(r.timers).map(t=>Yn(t,e)).join(" ")}function Yn(r,e){return Math.max(0,Math.ceil((r.deadline-e)/1e3))}function gi({disk:r},{t:e}){return e("ui.inspector.diskHolds",{term:r.currentTerm,vote:r.votedFor??e("ui.none"),n:r.lastIndex})}function vi(r,{t:e}){let t=et(r);if(t===void 0)return e("ui.none");let{currentTerm:n,votedFor:i,entries:[o,s]=[]}=t,a=[n===void 0?"":e("ui.inspector.inFlightTerm",{term:n}),i===void 0?"":e("ui.inspector.inFlightVote",{vote:i}),o===void 0?"":o===s?e("ui.inspector.inFlightEntry",{from:o}):e("ui.inspector.inFlightEntries",{from:o,to:s})].filter(l=>l!=="");return a.length===0?e("ui.inspector.inFlightLess"):a.join(" · ")}var bi={probe:"ui.inspector.probe",replicate:"ui.inspector.replicate",snapshot:"ui.inspector.sendsSnapshot"};function Xn(r,e,{t}){let n=Object.entries(r.peers);if(n.length===0)return c;let i=(o,s,a)=>d`<td ?data-changed=${e.has(`${o} ${s}`)}>${a}</td>`;return d`
    <table class="peers">
      <caption class="unseen">${t("ui.inspector.peers",{server:r.server})}</caption>
      <thead>
        <tr><th scope="col">${t("ui.inspector.peer")}</th><th scope="col">nextIndex</th><th scope="col">matchIndex</th><th scope="col">${t("ui.inspector.state")}</th></tr>
      </thead>
      <tbody>
        ${n.map(([o,{nextIndex:s,matchIndex:a,state:l}])=>{let u=bi[l];return d`<tr><th scope="row">${o}</th>${i(o,"nextIndex",s)}${i(o,"matchIndex",a)}${i(o,"state",u===void 0?l:t(u))}</tr>`})}
      </tbody>
    </table>
  `}function Zn(r,e,{t}){let n=Object.keys(r.machine).sort();return d`
    <h3>${t("ui.inspector.machine")}</h3>
    ${n.length===0?d`<p class="hint">${t("ui.inspector.machineEmpty")}</p>`:d`<ul class="machine">${n.map(i=>d`<li ?data-changed=${e.has(`machine ${i}`)}>${i} = ${r.machine[i]}</li>`)}</ul>`}
  `}var ki=5,$i=new Set,$e=class extends h{isRead=!0;#e;#t=[];draw(e){this.#i(e),super.draw(e)}inputs(e){let{state:t,words:n,selected:i,control:o,status:s,looking:a,shown:l}=e,u=x(t,i);return[u,u&&Jn(u,l),t.operations,t.cuts,t.servers.length,t.broken,n,o,s,a,this.#e,e.marked]}view(e){let{state:t,selected:n,words:i}=e,{t:o}=i,s=x(t,n);return d`
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
      ${Mi(t.operations,i)}
    `}#n(e,t){let{words:n}=t,i=this.#e===void 0?$i:zn(this.#e,e.server),o=Un(e,t),s=t.marked(o.map(({name:u})=>u)),a=xi(o,e,i),l=i.has("role")||i.has("status");return d`
      <h2><span class="badge ${e.role} ${e.status}"></span>${e.server} · <span ?data-changed=${l}>${wi(e,n)}</span></h2>
      ${this.#r(e,t)}
      <dl class="facts" @keydown=${oe}>
        ${o.map(({value:u,of:p},m)=>d`<dt>${s[m]}</dt><dd ?data-changed=${p.some(y=>i.has(y))}>${u}</dd>`)}
      </dl>
      ${Xn(e,i,n)}
      ${a.length===0?c:d`<p class="hint" data-testid="changed"><span class="mark" aria-hidden="true">◆</span> ${n.t("ui.inspector.changed",{names:a.join(n.t("ui.separator"))})}</p>`}
      ${Zn(e,i,n)}
    `}#r({server:e,status:t},n){let{t:i}=n.words,o={do:"timeout",server:e},s=t!=="crashed"?{do:"crash",server:e}:{do:"restart",server:e},a=g(o,n),l=g(s,n),u=g({do:"partition",groups:[]},n),p=Mt(o,n.state,{control:!0,connected:!0},n.words);return d`
      <div class="acts">
        <button class="chip small" type="button" aria-disabled=${a===void 0?c:"true"} title=${a??i("ui.timeout")}
          @click=${()=>this.raise({kind:"command",command:o})}>${Ct}${i("ui.timeout")}</button>
        <button class="chip small" type="button" aria-disabled=${l===void 0?c:"true"} title=${l??c}
          @click=${()=>this.raise({kind:"command",command:s})}>
          ${t!=="crashed"?d`${Pt}${i("ui.crash")}`:d`${Ot}${i("ui.restart")}`}
        </button>
        <button class="chip small" type="button" aria-disabled=${u===void 0?c:"true"} title=${u??c}
          @click=${()=>this.raise({kind:"dialog",dialog:"links"})}>${Lt}${i("ui.links")}</button>
      </div>
      ${p===void 0?c:d`<p class="reason">${p}</p>`}
    `}#i({past:e,shown:t,told:n,playing:i,looking:o}){let s=e.reached(t),a=!i||o,l=[e.lineage,s,n,a];l.some((u,p)=>u!==this.#t[p])&&(this.#t=l,this.#e=a?_n(e,s,n):void 0)}};function wi(r,e){if(r.status==="crashed")return e.t("ui.status.crashed");if(r.status==="frozen")return e.t("ui.status.frozen");let t=D(r.role,e);return t===r.role?t:`${t} (${r.role})`}function xi(r,e,t){let n=Object.keys(e.peers).filter(s=>["nextIndex","matchIndex","state"].some(a=>t.has(`${s} ${a}`))),i=Object.keys(e.machine).filter(s=>t.has(`machine ${s}`));return[...["role","status"].filter(s=>t.has(s)),...r.filter(({of:s})=>s.some(a=>t.has(a))).map(({name:s})=>s),...n,...i]}function Mi(r,e){let{t}=e,n=r.slice(-ki).reverse();return d`
    <h2>${t("ui.operations")}</h2>
    ${n.length===0?d`<p class="hint">${t("ui.operations.none")}</p>`:d`
          <ul class="operations" data-testid="operations">
            ${n.map(i=>d`
                <li data-outcome=${i.outcome??"pending"}>
                  <span class="who">${i.client}</span><span class="what">${B(i)}</span>
                  <span class="outcome">${an(i,e)}</span>
                </li>
              `)}
          </ul>
        `}
  `}var Si=$({path:v,selected:v},{at:k,told:k,message:k});function er(r,e){let{selected:t,looking:n,playing:i,shown:o,told:s,narration:a,selectedMessage:l}=r,u=s??a?.seq;return{path:e,selected:t,...n||!i?{at:o}:{},...(n||!i)&&u!==void 0?{told:u}:{},...l===void 0?{}:{message:l}}}function tr(r,e){if(r!==null)try{let t=JSON.parse(r);return Si(t)&&t.path===e?t:void 0}catch{return}}function nr({at:r,told:e},{past:t}){return(r===void 0||r>=t.first)&&(e===void 0||e>=t.firstSeq)}function rr({selected:r,at:e,told:t,message:n},{past:i}){let o=t===void 0||i.event(t)===void 0?void 0:t;return[{kind:"select",server:r},...n===void 0?[]:[{kind:"selectMessage",message:n}],...e===void 0?[]:[{kind:"look",at:e,...o===void 0?{}:{seq:o}}]]}var tt="carried",we=class extends h{#e;#t=Ti();connectedCallback(){this.addEventListener("click",()=>this.#n())}draw(e){this.#e=e;let t=this.#t;if(!(t===void 0||!nr(t,e))){this.#t=void 0;for(let n of rr(t,e))this.raise(n)}}inputs(){return[]}view(){return c}#n(){if(this.#e!==void 0)try{sessionStorage.setItem(tt,JSON.stringify(er(this.#e,location.pathname)))}catch{}}};function Ti(){try{let r=sessionStorage.getItem(tt);return sessionStorage.removeItem(tt),tr(r,location.pathname)}catch{return}}var xe=class extends b{connectedCallback(){this.addEventListener("keydown",e=>this.#n(e))}heading({selected:e,words:t}){return t.t("ui.links.title",{server:e})}content(e){let{state:t,selected:n,words:i}=e,o=t.servers.map(s=>s.server).filter(s=>s!==n);return d`
      <p class="hint">${i.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${o.map((s,a)=>this.#e(n,s,a===0,e))}
      </ul>
    `}#e(e,t,n,i){let{words:o}=i,{t:s}=o,a=T(i.state.cuts,e,t),l={from:e,to:t},u={from:t,to:e};return d`
      <li data-link-to=${t}>
        <kbd aria-hidden="true">${t.slice(1)}</kbd>
        <span class="ends">${e} – ${t}</span><span class="hint">${Ri(a,e,t,o)}</span>
        <span class="row">
          ${this.#t(s("ui.links.cut"),{do:"cut",...l,both:!0},i,n&&a!=="both")}
          ${this.#t(s("ui.links.cutOneWay",l),{do:"cut",...l},i,!1)}
          ${this.#t(s("ui.links.cutOneWay",u),{do:"cut",...u},i,!1)}
          ${this.#t(s("ui.links.heal"),{do:"heal",...l},i,n&&a==="both")}
        </span>
      </li>
    `}#t(e,t,n,i){let o=g(t,n);return d`
      <button class="chip small" type="button" ?autofocus=${i} aria-disabled=${o===void 0?c:"true"} title=${o??e}
        @click=${()=>this.#r(t,o)}>${e}</button>
    `}#n(e){let{model:t}=this;if(t===void 0||!/^[1-9]$/.test(e.key))return;let n=t.selected,i=`S${e.key}`;if(i===n||!t.state.servers.some(s=>s.server===i))return;e.preventDefault();let o=T(t.state.cuts,n,i)==="open";this.#r(o?{do:"cut",from:n,to:i,both:!0}:{do:"heal",from:n,to:i},void 0)}#r(e,t){t===void 0&&(this.close(),this.raise({kind:"command",command:e}))}};function Ri(r,e,t,{t:n}){switch(r){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:e,to:t});case"back":return n("ui.links.cutFrom",{from:t,to:e})}}function ir(r){return[...r.messages.flatMap(Ei),...r.servers.flatMap(Ni),...Ai(r)]}function Ei({id:r}){return[{do:"deliver",message:r},{do:"drop",message:r}]}function Ni({server:r,status:e,role:t}){return e!=="up"?[]:[{do:t==="leader"?"beat":"timeout",server:r}]}function Ai(r){return Array.from({length:9},(t,n)=>`C${n+1}`).filter(t=>St(t,r)||Tt(t,r)).map(t=>({do:"wake",client:t}))}function Me(r,e,t){let{t:n}=t;switch(r.do){case"deliver":case"drop":{let i=e.messages.find(({id:o})=>o===r.message);return i===void 0?"":Ii(i,t)}case"beat":return n("ui.pick.beat",{server:r.server,term:x(e,r.server)?.currentTerm});case"timeout":return n("ui.pick.timeout",{server:r.server,term:x(e,r.server)?.currentTerm});case"wake":{let i=e.operations.find(({client:o,returned:s})=>o===r.client&&s===void 0);return i===void 0?n("ui.pick.turn",{client:r.client}):n("ui.pick.wake",{client:r.client,asked:B(i)})}}}function Ii(r,{t:e}){let{type:t,entries:n=[],voteGranted:i,success:o}=r;switch(t){case"RequestVote":return e("ui.pick.requestVote",r);case"RequestVoteReply":return e(i===!0?"ui.pick.vote":"ui.pick.noVote",r);case"PreVote":return e("ui.pick.preVote",r);case"PreVoteReply":return e(i===!0?"ui.pick.preVoteYes":"ui.pick.preVoteNo",r);case"AppendEntries":return n.length===0?e("ui.pick.heartbeat",r):e("ui.pick.entries",{...r,n:n.length,first:n[0]?.index,last:n.at(-1)?.index});case"AppendEntriesReply":return e(o===!0?"ui.pick.appended":"ui.pick.refused",r);case"InstallSnapshot":return e("ui.pick.snapshot",r);case"InstallSnapshotReply":return e(o===!0?"ui.pick.installed":"ui.pick.received",r);case"TimeoutNow":return e("ui.pick.timeoutNow",r);case"ReadIndex":return e("ui.pick.readIndex",r);case"ReadIndexReply":return e(o===!0?"ui.pick.readIndexYes":"ui.pick.readIndexNo",r);case"ClientRequest":{let{op:s="",key:a="",value:l="",expect:u=""}=r;return s==="register"?e("ui.pick.register",r):e("ui.pick.request",{...r,asked:B({op:s,key:a,value:l,expect:u})})}case"ClientReply":return e(Li(r),{...r,index:r.index??0});default:return e("ui.pick.other",r)}}function Li({outcome:r,result:e,leader:t}){switch(r){case"ok":return e===void 0?"ui.pick.replyOk":"ui.pick.replyResult";case"mismatch":return"ui.pick.replyMismatch";case"expired":return"ui.pick.replyExpired";case"notLeader":return t===void 0?"ui.pick.replyNoLeader":"ui.pick.replyAsk";default:return"ui.pick.reply"}}var Se=class extends h{#e=0;#t=!1;connectedCallback(){this.addEventListener("focusin",e=>this.#r(e)),this.addEventListener("focusout",({relatedTarget:e})=>this.#t=e===null&&this.#t),this.addEventListener("keydown",e=>this.#i(e))}inputs(e){let{state:t,words:n,control:i,status:o,looking:s}=e;return t.manual!==!0?[!1]:[t.messages,t.servers,t.operations,t.workload,n,i,o,s,this.#e]}view(e){let{state:t,words:n}=e;if(t.manual!==!0)return d``;let{t:i}=n,o=ir(t).filter(({do:s})=>s!=="drop");return this.#e=Math.max(0,Math.min(this.#e,o.length-1)),d`
      <section class="manual" aria-labelledby="manual-title">
        <h2 id="manual-title" tabindex="-1">${i("ui.manual.title")}</h2>
        <p class="hint">${o.length===0?i("ui.manual.none"):i("ui.manual.hint")}</p>
        ${Ci.map(([s,a])=>{let l=o.flatMap((u,p)=>a.includes(u.do)?[this.#n(u,p,e)]:[]);return l.length===0?c:d`<h3>${i(s)}</h3><ul>${l}</ul>`})}
      </section>
    `}drawn(){this.#t&&!this.contains(document.activeElement)&&this.#o(this.#e)}#n(e,t,n){let{state:i,words:o}=n,s=Me(e,i,o),a=g(e,n),l=a===void 0?c:"true",u=e.do==="deliver"?{do:"drop",message:e.message}:void 0,p=o.t("ui.manual.dropIt",{what:s});return d`
      <li data-pick=${e.do}>
        <button class="choose-it" type="button" data-row=${t} tabindex=${t===this.#e?0:-1} aria-disabled=${l} title=${a??c}
          aria-keyshortcuts=${u===void 0?c:"Delete"} @click=${()=>this.raise({kind:"command",command:e})}>${s}</button>
        ${u===void 0?c:d`<button class="bare" type="button" tabindex=${t===this.#e?0:-1} aria-label=${p} aria-disabled=${l} title=${a??o.t("ui.manual.drop")}
              @click=${()=>this.raise({kind:"command",command:u})}>${R}</button>`}
      </li>
    `}#r({target:e}){this.#t=!0;let t=e instanceof Element?e.closest("li")?.querySelector("[data-row]"):void 0,n=Number(t?.dataset.row??this.#e);n!==this.#e&&(this.#e=n,this.again())}#i(e){let t=this.querySelectorAll("[data-row]").length-1,n={ArrowDown:this.#e+1,ArrowUp:this.#e-1,Home:0,End:t}[e.key],i=e.key==="Delete"||e.key==="Backspace";t<0||n===void 0&&!i||(e.preventDefault(),n!==void 0?this.#o(Math.max(0,Math.min(n,t))):this.querySelector(`[data-row="${this.#e}"]`)?.parentElement?.querySelector(".bare")?.click())}#o(e){this.querySelector(`[data-row="${e}"]`)?.focus()}},Ci=[["ui.manual.messages",["deliver"]],["ui.manual.servers",["beat","timeout"]],["ui.manual.clients",["wake"]]];var Pi=[0,1e3,1e4,1e5],Oi=[.5,.9,1,1.1,2],Fi=[5e4,2e5,1e6];function f(r,e,t,n={}){return{label:r,verb:Hi(e.do),intent:{kind:"command",command:e},why:g(e,t),...n}}function L(r,e){return{label:r,verb:`why not ${e.ask}`,intent:{kind:"dialog",dialog:"why",question:e},why:void 0}}function Te(r,e){let{state:t,words:{t:n}}=e,i=x(t,r);if(i===void 0)return[];let o={server:r},s=Di(r,e);return[{title:n("ui.menu.process"),acts:[f(n("ui.menu.timeout",o),{do:"timeout",...o},e,{key:"E"}),...i.role==="leader"?[f(n("ui.menu.beat",o),{do:"beat",...o},e)]:[],i.status==="crashed"?f(n("ui.menu.restart",o),{do:"restart",...o},e,{key:"S"}):f(n("ui.menu.crash",o),{do:"crash",...o},e,{key:"K"}),i.status==="frozen"?f(n("ui.menu.thaw",o),{do:"thaw",...o},e,{key:"Z"}):f(n("ui.menu.freeze",o),{do:"freeze",...o},e,{key:"Z"})]},{title:n("ui.menu.disk"),acts:[f(n("ui.menu.snapshot",o),{do:"snapshot",...o},e),f(n("ui.menu.wipe",o),{do:"wipe",...o},e,{sure:n("ui.menu.wipeSure")})]},{title:n("ui.menu.diskWrite"),row:!0,acts:or(Pi,i.disk.write).map(a=>f(e.words.ms(a),{do:"disk",...o,write:a},e,{chosen:a===i.disk.write,name:n("ui.menu.diskWriteOf",{...o,write:a})}))},{title:n("ui.menu.clockRate"),row:!0,acts:or(Oi,i.rate).map(a=>f(`×${e.words.number(a)}`,{do:"drift",...o,rate:a},e,{chosen:a===i.rate,name:n("ui.menu.clockRateOf",{...o,rate:e.words.number(a)}),verb:"clock drift rate"}))},{title:n("ui.menu.clients"),acts:[{label:n("ui.menu.write",o),verb:"write",intent:{kind:"dialog",dialog:"client",server:r},why:g({do:"write",key:"x",value:""},e)},f(n("ui.menu.to",o),{do:"to",...o},e,{verb:"clients contact"})]},{title:n("ui.menu.cluster"),acts:qi(i,e)},...s.length===0?[]:[{title:n("ui.menu.links",o),row:!0,acts:[...s,ji(r,e)]}],{title:n("ui.whyNot.title"),acts:[L(n("ui.whyNot.timeout",o),{ask:"timeout",...o}),L(n("ui.whyNot.leader"),{ask:"leader"})]}]}function qi({server:r},e){let{state:t,words:{t:n}}=e,i={server:r},o=te(t),s=o===void 0?"voter":ee(O(o,t),r);return[f(n("ui.menu.transfer",i),{do:"transfer",to:r},e,{verb:"transfer leadership"}),...s==="learner"?[f(n("ui.menu.promote",i),{do:"promote",...i},e)]:[],s==="outside"?f(n("ui.menu.add",i),{do:"addServer",...i},e):f(n("ui.menu.remove",i),{do:"removeServer",...i},e)]}function Di(r,e){let{state:t,words:{t:n}}=e;return t.servers.map(({server:o})=>o).filter(o=>o!==r).map(o=>{let s=T(t.cuts,r,o)==="open";return f(o,s?{do:"cut",from:r,to:o,both:!0}:{do:"heal",from:r,to:o},e,{name:n(s?"ui.menu.cut":"ui.menu.heal",{server:r,other:o}),mends:!s})})}function ji(r,e){return{label:e.words.t("ui.menu.oneWay"),name:`${e.words.t("ui.menu.oneWay")} ${e.words.t("ui.links.title",{server:r})}`,verb:"links one way",intent:{kind:"dialog",dialog:"links",server:r},why:g({do:"partition",groups:[]},e),key:"X"}}function Re(r,e,t){let{state:n,words:{t:i}}=t,o=[{from:r,to:e},{from:e,to:r}];return[{title:i("ui.menu.cable"),acts:[f(i("ui.links.cut"),{do:"cut",from:r,to:e,both:!0},t,{name:i("ui.menu.cut",{server:r,other:e})}),...o.map(s=>f(i("ui.links.cutOneWay",s),{do:"cut",...s},t)),f(i("ui.links.heal"),{do:"heal",from:r,to:e},t,{name:i("ui.menu.heal",{server:r,other:e})})]},{title:i("ui.menu.linkValues"),acts:o.flatMap(s=>[{label:i("ui.menu.linkNetwork",s),name:i("ui.network.ofLink",s),verb:"network latency loss",intent:{kind:"dialog",dialog:"network",link:s},why:g({do:"network",...s,loss:0},t)},...n.links.some(({from:a,to:l})=>a===s.from&&l===s.to)?[f(i("ui.menu.follow",s),{do:"network",...s},t)]:[]])}]}function Ee(r,e){let{words:{t,ms:n}}=e;return[{title:t("ui.menu.message"),acts:[{label:t("ui.menu.inspect"),verb:"inspect",intent:{kind:"selectMessage",message:r},why:e.state.messages.some(({id:i})=>i===r)?void 0:t("ui.why.notInFlight")},f(t("ui.menu.deliver"),{do:"deliver",message:r},e),f(t("ui.menu.duplicate"),{do:"duplicate",message:r},e),f(t("ui.menu.drop"),{do:"drop",message:r},e)]},{title:t("ui.menu.delay"),row:!0,acts:Fi.map(i=>f(n(i),{do:"delay",message:r,by:i},e,{name:t("ui.menu.delayBy",{by:i})}))}]}function sr(r,e,t){let{state:n,words:{t:i}}=t,o=r.map((s,a)=>{let l=n.messages.find(u=>u.id===s);return{label:l===void 0?i("ui.why.notInFlight"):i("ui.menu.ofMessageAt",{i:a+1,...l}),verb:"",intent:{kind:"menu",subject:{kind:"messages",messages:[s]},anchor:e},why:l===void 0?i("ui.why.notInFlight"):void 0}});return[{title:i("ui.menu.which"),acts:o}]}function or(r,e){return r.includes(e)?r:[...r,e].sort((t,n)=>t-n)}function Hi(r){return r.replace(/[A-Z]/g,e=>` ${e.toLowerCase()}`)}function Ne(r,e){return r?.log[e-(r.snapshot?.lastIncludedIndex??0)-1]}function nt({index:r,term:e},{servers:t}){let n=i=>(i.snapshot?.lastIncludedIndex??0)>=r||Ne(i,r)?.term===e;return t.filter(n).map(({server:i})=>i)}function ar({index:r,term:e},t){return dr(t,n=>n.kind==="append"&&n.entries.some(i=>i.index===r&&i.term===e))}function lr(r,e){return dr(e,t=>{if(t.kind!=="commit"||t.index<r.index)return!1;let n=e.stateAfter(t.seq).servers.find(({server:i})=>i===t.server);return Ne(n,r.index)?.term===r.term})}function dr(r,e){for(let t=r.firstSeq;t<=r.lastSeq;t++){let n=r.event(t);if(n!==void 0&&e(n))return n}}function cr(r,e,t){let{state:n,past:i,words:o}=t,{t:s,ms:a,list:l}=o,u=Ne(x(n,r),e);if(u===void 0)return Ki(r,e,t);let p={appended:ar(u,i),committed:lr(u,i)},m=p.committed,y=n.servers.some(S=>S.commitIndex>=e&&nt(u,n).includes(S.server)),w=[s("ui.entry.is",{index:e,term:u.term,type:u.type}),...u.data?.key===void 0?[]:[s("ui.entry.data",{data:`${u.data.key}=${u.data.value??""}`})],s("ui.entry.on",{servers:l(nt(u,n))}),y?m===void 0?s("ui.entry.committed"):s("ui.entry.committedSince",{at:a(m.at)}):s("ui.entry.notCommitted")];return[{title:s("ui.menu.moments"),facts:w,acts:[ur(s("ui.menu.toAppended"),p.appended,s("ui.why.notKept")),ur(s("ui.menu.toCommitted"),m!==void 0&&m.at<=t.shown?m:void 0,s(y?"ui.why.notKept":"ui.entry.notCommitted"))]},{title:s("ui.whyNot.title"),acts:[L(s("ui.whyNot.commit",{index:e}),{ask:"commit",server:r,index:e})]}]}function Ki(r,e,{state:t,words:{t:n}}){let i=x(t,r)?.snapshot;if(i===void 0||e>i.lastIncludedIndex)return[{title:n("ui.menu.moments"),acts:[]}];let{lastIncludedIndex:o,lastIncludedTerm:s}=i;return[{title:n("ui.whyNot.title"),facts:[n("ui.entry.inSnapshot",{index:o,term:s})],acts:[L(n("ui.whyNot.gone",{index:o}),Ze(r,i))]}]}function ur(r,e,t){if(e===void 0)return{label:r,verb:"go to moment",intent:{kind:"why",text:t},why:t};let{at:n,seq:i}=e;return{label:r,verb:"go to moment",intent:{kind:"look",at:n,seq:i},why:void 0}}function pr(r,e,t){let n=r.toLowerCase(),i=[...n].every(u=>u===n[0]),o=i?n.slice(0,1):n,s=Math.max(0,i?t+1:t),a=u=>fr(u.toLowerCase(),o);return e.map((u,p)=>(s+p)%e.length).find(u=>a(e[u]??""))}function mr(r,e){let t=e.toLowerCase();return r.toLowerCase().split(/\s+/).every(n=>fr(t,n))}function fr(r,e){for(let t=r.indexOf(e);t>=0;t=r.indexOf(e,t+1))if(t===0||!/[a-z0-9]/.test(r[t-1]??"")||!/^[a-z0-9]/.test(e))return!0;return!1}var C=8,Vi="(max-width: 560px)",X=class extends h{#e;#t;#n;#r={text:"",at:0};open(e,t){this.#l()?.hidePopover(),this.#e=e,this.#n=void 0,this.#t=t,this.again();let n=this.#l();n!==null&&(n.showPopover(),n.scrollTop=0,Bi(n,(t.querySelector("[data-anchor]")??t).getBoundingClientRect()),this.#m()[0]?.focus({preventScroll:!0}))}inputs(e){let t=this.#e;if(t===void 0)return[];let{state:n,words:i,control:o,status:s,looking:a,travel:l}=e;return[t,this.#n,n,i,o,s,a,l.branch]}view(e){let t=this.#e,n=t===void 0?"":Wi(t,e);return d`
      <div
        class="menu"
        popover="auto"
        role="menu"
        aria-label=${n||c}
        @keydown=${i=>this.#u(i)}
        @toggle=${i=>this.#p(i)}
      >
        ${t===void 0?c:d`<p class="about" aria-hidden="true">${n}</p>
              ${Gi(t,e,this.#t).map(i=>this.#i(i))}`}
      </div>
    `}#i({title:e,facts:t=[],row:n,acts:i}){return d`
      <div class="group" role="group" aria-label=${[...t,e].join(" ")}>
        ${t.map(o=>d`<span class="fact" aria-hidden="true">${o}</span>`)}
        <span class="title" aria-hidden="true">${e}</span>
        <div class=${n===!0?"row":"column"}>${i.map(o=>n===!0?this.#a(o):this.#o(o))}</div>
      </div>
    `}#o(e){let{label:t,key:n,why:i,sure:o}=e,s=this.#n===t;return d`
      <button class="item ${s?"asked":""}" type="button" role="menuitem" tabindex="-1" aria-disabled=${i===void 0?c:"true"}
        @click=${()=>this.#s(e)}>
        <span>${t}<span class="reason" aria-live="polite">${i??(s?o:void 0)}</span></span>
        ${n===void 0?c:d`<kbd aria-hidden="true">${n}</kbd>`}
      </button>
    `}#a(e){let{label:t,name:n=t,why:i,chosen:o,mends:s}=e;return d`
      <button class="chip small ${s===!0?"cut":""}" type="button" tabindex="-1"
        role=${o===void 0?"menuitem":"menuitemradio"} aria-checked=${o===void 0?c:o?"true":"false"}
        aria-label=${n} aria-disabled=${i===void 0?c:"true"} title=${i??n}
        @click=${()=>this.#s(e)}>${t}</button>
    `}#s({label:e,sure:t,why:n,intent:i}){if(t!==void 0&&n===void 0&&this.#n!==e){this.#n=e,this.again();return}this.#l()?.hidePopover(),this.raise(n===void 0?i:{kind:"why",text:n})}#u(e){if(e.key==="Tab"&&this.#l()?.hidePopover(),e.ctrlKey||e.metaKey||e.altKey)return;let t=this.#m(),n=t.indexOf(document.activeElement),i={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key],o=e.key==="Home"?0:e.key==="End"?t.length-1:i===void 0?this.#d(e,t,n):n+i;o!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(o%t.length)?.focus())}#d({key:e,timeStamp:t},n,i){if(e===" "||[...e].length!==1)return;let o=t-this.#r.at<700?this.#r.text+e:e;return this.#r={text:o,at:t},pr(o,n.map(s=>s.ariaLabel??s.textContent??""),i)}#p(e){if(e.newState!=="closed")return;let t=this.#t;(document.activeElement===document.body||this.contains(document.activeElement))&&t?.isConnected===!0&&(t instanceof SVGElement||t instanceof HTMLElement)&&t.focus(),this.#e=this.#t=void 0}#l(){return this.querySelector(".menu")}#m(){return[...this.querySelectorAll("[role^=menuitem]")]}};function Gi(r,e,t){switch(r.kind){case"server":return Te(r.server,e);case"messages":{let[n,...i]=r.messages;return n===void 0?[]:i.length>0&&t!==void 0?sr(r.messages,t,e):Ee(n,e)}case"link":return Re(r.a,r.b,e);case"entry":return cr(r.server,r.index,e)}}function Wi(r,{state:e,words:t}){let{t:n}=t;switch(r.kind){case"server":{let i=x(e,r.server);if(i===void 0)return r.server;let{role:o,currentTerm:s,status:a}=i;return n("ui.menu.ofServer",{server:r.server,role:a==="up"?D(o,t):n(`ui.status.${a}`),term:s})}case"messages":{let i=e.messages.find(({id:o})=>o===r.messages[0]);return i===void 0?n("ui.why.notInFlight"):r.messages.length>1?n("ui.menu.ofMessages",{n:r.messages.length}):n("ui.menu.ofMessage",i)}case"link":return n("ui.menu.ofLink",r);case"entry":return n("ui.menu.ofEntry",r)}}function Bi(r,e){if(matchMedia(Vi).matches){r.style.left=r.style.top="";return}let{width:t,height:n}=r.getBoundingClientRect(),i=e.right+C,o=e.left-C-t,s=i+t+C<=innerWidth?i:o>=C?o:(innerWidth-t)/2,a=Math.max(C,Math.min(e.top,innerHeight-n-C));r.style.left=`${Math.max(C,s)}px`,r.style.top=`${a}px`}function hr(r,e,t,n){let i=e.messages.find(m=>m.id===r);if(i!==void 0)return Ui(i);let o,s;for(let m=t.lastSeq;m>=t.firstSeq&&o===void 0;m--){let y=t.event(m);y===void 0||y.kind==="unknown"||(y.kind==="sent"&&y.message.id===r?o=[y.message,y]:y.kind==="duplicated"&&y.copy.id===r?o=[y.copy,y]:m<=n&&s===void 0&&zi(y,r)&&(s=y))}let a=o??_i(r,t);if(a===void 0)return;let[l,{at:u,seq:p}]=a;if(p>n)return{message:l,sent:u,fate:{kind:"unsent",at:u}};if(s!==void 0)return{message:l,sent:u,fate:Qi(s,l.to)}}function _i(r,e){let t=e.base.messages.find(n=>n.id===r);return t===void 0?void 0:[yr(t),{at:t.sent,seq:e.firstSeq-1}]}function zi(r,e){return(r.kind==="delivered"||r.kind==="lost"||r.kind==="queued")&&r.message===e}function Qi({kind:r,at:e,seq:t},n){return r==="queued"?{kind:"waits",server:n,at:e}:{kind:r==="lost"?"lost":"arrived",at:e,seq:t}}function Ui(r){let{sent:e,arrives:t,dies:n}=r,i=yr(r);return t!==void 0?{message:i,sent:e,fate:{kind:"arrives",at:t}}:n!==void 0?{message:i,sent:e,fate:{kind:"dies",at:n}}:{message:i,sent:e,fate:{kind:"held"}}}function yr({sent:r,arrives:e,dies:t,...n}){return n}function gr(r){return Object.entries(r).filter(([e])=>!["id","type","from","to"].includes(e))}var Ae=class extends h{isRead=!0;#e;#t=[];draw(e){this.#r(e),super.draw(e)}inputs({words:e,selectedMessage:t,shown:n}){let i=this.#e!==void 0&&"at"in this.#e.fate?rt(this.#e.fate.at,n):0;return[e,t,this.#e,i]}view({selectedMessage:e,words:t,shown:n}){if(e===void 0)return c;let{t:i}=t,o=this.#e;return d`
      <section class="message" aria-label=${i("ui.message")} data-testid="message">
        <div class="head">
          <h2>${o===void 0?i("ui.message"):d`${o.message.type} <span class="way">${o.message.from} → ${o.message.to}</span>`}</h2>
          <button class="bare" type="button" aria-label=${i("ui.message.close")} title=${i("ui.message.close")} @click=${()=>this.#n()}>${R}</button>
        </div>
        ${o===void 0?d`<p class="hint">${i("ui.message.unknown",{n:e})}</p>`:Ji(o,n,t)}
      </section>
    `}#n(){this.raise({kind:"selectMessage",message:void 0})}#r({past:e,shown:t,selectedMessage:n,state:i}){if(n===void 0){this.#e=void 0,this.#t=[];return}let o=e.reached(t),s=[e.lineage,n,i.messages,o];s.every((a,l)=>a===this.#t[l])||(this.#i(s)||(this.#e=hr(n,i,e,o)),this.#t=s)}#i([e,t,,n]){let i=this.#e?.fate,[o,s]=this.#t;return(i?.kind==="arrived"||i?.kind==="lost")&&e===o&&t===s&&Number(n)>=i.seq}};function Ji({message:r,sent:e,fate:t},n,i){let o=(s,a)=>d`<dt>${s}</dt><dd>${a}</dd>`;return d`
    <dl class="facts">
      ${o("id",r.id)} ${o("from",r.from)} ${o("to",r.to)}
      ${gr(r).map(([s,a])=>o(s,Xi(a,i)))}
      ${t.kind==="unsent"?c:o(i.t("ui.message.sent"),i.ms(e))}
      ${o(...Yi(t,n,i))}
    </dl>
  `}function Yi(r,e,{t,ms:n}){switch(r.kind){case"arrives":return[t("ui.message.arrives"),t("ui.message.in",{at:r.at,left:rt(r.at,e)})];case"dies":return[t("ui.message.dies"),t("ui.message.in",{at:r.at,left:rt(r.at,e)})];case"held":return[t("ui.message.arrives"),t("ui.message.held")];case"waits":return[t("ui.message.arrived"),t("ui.message.waits",{server:r.server,at:r.at})];case"arrived":return[t("ui.message.arrived"),n(r.at)];case"lost":return[t("ui.message.lost"),n(r.at)];case"unsent":return[t("ui.message.sent"),t("ui.message.unsent")]}}function rt(r,e){return Math.ceil(Math.max(0,r-e)/1e3)*1e3}function Xi(r,e){if(!Array.isArray(r))return String(r===""?"∅":r);let t=r;return t.length===0?e.t("ui.message.noEntries"):d`<ol class="carried">${t.map(n=>d`<li>${n.index}: ${ie(n,e)} <small>${e.t("ui.ring.term",{term:n.term})}</small></li>`)}</ol>`}var Zi=9,Ie=class extends b{#e=new Set;#t;prepare(){this.#t=void 0}heading({words:e}){return e.t("ui.members.title")}content(e){let{state:t,words:n}=e,{t:i}=n,o=gt(t);o.index!==this.#t&&(this.#t=o.index,this.#e=new Set(o.voters));let s=t.servers.map(({server:l})=>l),a=s.length<Zi?[`S${s.length+1}`]:[];return d`
      <div class="verdict">${this.#n(o,e)}</div>
      <ul class="members" aria-label=${i("ui.members.list")}>
        ${[...s,...a].map(l=>this.#r(l,s.includes(l),o,e))}
      </ul>
      <h3>${i("ui.members.replace")}</h3>
      <p class="hint">${e.marked([i("ui.members.replace.hint")])}</p>
      <div class="ticks" role="group" aria-label=${i("ui.members.replace")}>
        ${s.map(l=>d`
            <label class="switch"><input type="checkbox" name="voter-${l}" .checked=${this.#e.has(l)} @change=${()=>this.#i(l)} />${l}</label>
          `)}
      </div>
      <div class="row">
        ${this.act(i("ui.members.replace.do"),{do:"joint",servers:s.filter(l=>this.#e.has(l))},e)}
        ${this.act(i("ui.members.leaveJoint"),{do:"leaveJoint"},e)}
      </div>
    `}#n(e,{words:t,marked:n}){let{t:i,list:o}=t,{voters:s,votersOutgoing:a=[],index:l,committed:u}=e,p=[...e.learners??[],...e.learnersNext??[]],m=F(e)?i("ui.members.joint",{old:o(a),neededOld:A(a.length),new:o(s),neededNew:A(s.length)}):i("ui.members.voters",{voters:o(s),needed:A(s.length),n:s.length}),y=l===0?i("ui.members.first"):u?i("ui.members.committed",{index:l}):i("ui.members.uncommitted",{index:l}),w=[m,...p.length===0?[]:[i("ui.members.learners",{learners:o(p)})],y];return n(w).map(S=>d`<p>${S}</p>`)}#r(e,t,n,i){let{state:o,words:s}=i,{t:a}=s,l=ee(n,e),u=(p,m)=>this.act(p,m,i,a("ui.members.act",{server:e,what:p}));return d`
      <li data-member=${e} data-membership=${t?l:"new"}>
        <b>${e}</b>
        <span class="hint">${a(t?eo[l]:"ui.members.new")}${te(o)?.server===e?d` · ${a("ui.members.leads")}`:c}</span>
        <span class="row">
          ${l==="outside"?d`${u(a("ui.members.add"),{do:"addServer",server:e})}${u(a("ui.members.addLearner"),{do:"addServer",server:e,learner:!0})}`:d`
                ${l==="learner"?u(a("ui.members.promote"),{do:"promote",server:e}):u(a("ui.members.transfer"),{do:"transfer",to:e})}
                ${u(a("ui.members.remove"),{do:"removeServer",server:e})}
              `}
        </span>
      </li>
    `}submit(){return!1}#i(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}},eo={voter:"ui.members.voter",learner:"ui.members.learner",joining:"ui.members.joining",leaving:"ui.members.leaving",outside:"ui.members.outside"};var to=.1,vr=36e5,Le=class extends b{#e;prepare({link:e}){this.#e=e}heading({words:{t:e}}){return this.#e===void 0?e("ui.network.title"):e("ui.network.ofLink",this.#e)}content(e){let{state:t,words:{t:n}}=e,{latency:i,jitter:o,loss:s,duplicate:a,reorder:l}=no(this.#e,t),u=(p,m,y,w,S)=>d`
      <label>${m}<input type="number" name=${p} ?autofocus=${p==="latency"} required min=${w} max=${S} step="any" value=${y} inputmode="decimal" /></label>
    `;return d`
      <p class="hint">${this.#e===void 0?n("ui.network.hint"):n("ui.network.hintLink")}</p>
      <div class="fields">
        ${u("latency",n("ui.network.latency"),i/1e3,to,vr)}
        ${u("jitter",n("ui.network.jitter"),o/1e3,0,vr)}
        ${u("loss",n("ui.network.loss"),it(s),0,100)}
        ${u("duplicate",n("ui.network.duplicate"),it(a),0,100)}
        ${u("reorder",n("ui.network.reorder"),it(l),0,100)}
      </div>
      <footer>
        ${this.#t(e)}
        <button class="chip primary" type="submit">${n("ui.network.do")}</button>
      </footer>
    `}#t(e){let t=this.#e;if(t===void 0)return c;let n={do:"network",...t},i=g(n,e),o=()=>{i===void 0&&(this.close(),this.raise({kind:"command",command:n}))},s=e.words.t("ui.network.follow");return d`<button class="chip" type="button" aria-disabled=${i===void 0?c:"true"} title=${i??s} @click=${o}>${s}</button>`}submit(e){let t=n=>Number(pe(e,n));this.raise({kind:"command",command:{do:"network",...this.#e,latency:Math.round(t("latency")*1e3),jitter:Math.round(t("jitter")*1e3),loss:t("loss")/100,duplicate:t("duplicate")/100,reorder:t("reorder")/100}})}};function no(r,{network:e,links:t}){return{...e,...t.find(({from:n,to:i})=>n===r?.from&&i===r.to)}}function it(r){return Number((r*100).toPrecision(6))}var ro=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"],st={clockDrift:999999,snapshotEvery:1e6,snapshotChunk:1048576,maxBatch:1024,maxInFlight:1024};function br(r,{options:e,electionTimeout:t,heartbeat:n}){let i={...e,...Object.fromEntries(ro.map(p=>[p,r.get(p)!==null])),...Object.fromEntries(Object.keys(st).map(p=>[p,Math.round(Number(r.get(p)))]))},o=Object.entries(i).filter(([p,m])=>m!==e[p]),[s,a,l]=[ot(r,"low"),ot(r,"high"),ot(r,"heartbeat")],u={do:"configure",...Object.fromEntries(o),...s===t[0]&&a===t[1]?{}:{electionTimeout:[s,a]},...l===n?{}:{heartbeat:l}};return Object.keys(u).length>1?u:void 0}function ot(r,e){return Math.round(Number(r.get(e))*1e3)}var Ce=class extends b{#e=new Set;prepare(){this.#e=new Set}heading({words:e}){return e.t("ui.options.title")}content(e){let{state:t,words:n}=e,{t:i}=n,{options:o}=t,[s,a]=t.electionTimeout,l=(m,y,w=!1)=>d`
      <label class="switch"><input type="checkbox" name=${m} ?checked=${o[m]} ?disabled=${w} />${i(y)}</label>
    `,u=(m,y)=>d`
      <label>${i(y)}<input type="number" name=${m} required min="0" max=${st[m]} step="1" value=${o[m]} inputmode="numeric" /></label>
    `,p=(m,y,w)=>d`
      <label>${i(y)}<input type="number" name=${m} ?autofocus=${m==="low"} required min=${1} max=${36e5} step="any" value=${w/1e3} inputmode="decimal" /></label>
    `;return d`
      <div class="fields" @input=${()=>this.#r()}>
        ${p("low","ui.options.low",s)}${p("high","ui.options.high",a)}${p("heartbeat","ui.options.heartbeat",t.heartbeat)}
      </div>
      ${this.#t(e)}
      <h3>${i("ui.options.elections")}</h3>
      <div class="flags" @change=${()=>this.again()}>
        ${l("preVote","ui.options.preVote")}${l("checkQuorum","ui.options.checkQuorum")}
        ${l("leaderLease","ui.options.leaderLease",!this.#i("checkQuorum",o.checkQuorum))}
        ${this.#i("checkQuorum",o.checkQuorum)?c:d`<p class="hint">${i("ui.why.leaseNeedsQuorum")}</p>`}
      </div>
      <div class="fields long">${u("clockDrift","ui.options.clockDrift")}</div>
      <h3>${i("ui.options.replication")}</h3>
      <div class="flags">${l("emptyHeartbeats","ui.options.emptyHeartbeats")}${l("manualLeave","ui.options.manualLeave")}</div>
      <div class="fields long">
        ${u("maxBatch","ui.options.maxBatch")}${u("maxInFlight","ui.options.maxInFlight")}
        ${u("snapshotEvery","ui.options.snapshotEvery")}${u("snapshotChunk","ui.options.snapshotChunk")}
      </div>
      <footer><button class="chip primary" type="submit">${i("ui.options.do")}</button></footer>
    `}#t(e){let{t}=e.words,n=e.state.servers.map(({server:o})=>o),i=n.filter(o=>this.#e.has(o));return d`
      <h3>${t("ui.options.timers")}</h3>
      <p class="hint">${e.marked([t("ui.options.align.hint")])}</p>
      <div class="ticks" role="group" aria-label=${t("ui.options.timers")}>
        ${n.map(o=>d`<label class="switch"><input type="checkbox" .checked=${this.#e.has(o)} @change=${()=>this.#n(o)} />${o}</label>`)}
      </div>
      <div class="row">
        ${this.act(t("ui.options.align"),i.length===0?{do:"align"}:{do:"align",servers:i},e)}
        ${this.act(t("ui.options.spread"),{do:"spread"},e)}
      </div>
    `}submit(e){let t=this.model===void 0?void 0:br(e,this.model.state);t!==void 0&&this.raise({kind:"command",command:t})}#n(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}#r(){let e=this.querySelector("[name=low]"),t=this.querySelector("[name=high]"),n=Number(t?.value)<Number(e?.value);t?.setCustomValidity(n?this.model?.words.t("ui.options.order")??"":"")}#i(e,t){return this.querySelector(`[name=${e}]`)?.checked??t}};function kr(r){let{state:e,words:{t}}=r,n=e.servers.map(({server:s})=>s),i=n.flatMap((s,a)=>n.slice(a+1).map(l=>[s,l])),o=[...so(r),...n.flatMap(s=>Te(s,r)).flatMap(({acts:s})=>s),...i.flatMap(([s,a])=>Re(s,a,r)).flatMap(({acts:s})=>s),...e.messages.flatMap(s=>Ee(s.id,r).flatMap(({acts:a})=>a.map(l=>({...l,name:t("ui.act.ofMessage",{...s,act:l.name??l.label})})))),...mo(r)];return[...new Map(o.map(s=>[JSON.stringify(s.intent),s])).values()]}function $r(r,e){let t=e.trim();return t===""?r:r.filter(({name:n,label:i,verb:o})=>mr(t,`${n??i} ${o}`))}function so(r){let{state:e,words:t,playing:n,travel:i}=r,{t:o}=t,s=(a,l,u,p)=>({label:l,verb:a,intent:{kind:"dialog",dialog:a},why:g(u,r),key:p});return[f(o(n?"ui.pause":"ui.play"),{do:n?"pause":"play"},r,{key:"Space"}),f(o("ui.step"),{do:"step"},r,{key:"→"}),{label:o("ui.back"),verb:"step back",intent:{kind:"back"},why:void 0,key:"←"},...ao(r),f(o("ui.undo"),{do:"undo"},r,{key:"Ctrl Z",verb:"undo"}),f(o("ui.act.branch"),r.looking?{do:"branch",at:r.shown}:{do:"branch"},r,{key:"F",verb:"branch fork"}),...(i.branches??[]).filter(({id:a})=>a!==i.branch).map(({id:a})=>f(o("ui.act.switch",{branch:a}),{do:"switch",branch:a},r,{verb:"switch branch"})),f(o("ui.act.request"),vt(e),r,{key:"C",verb:"client request write"}),s("client",o("ui.client"),{do:"workload",clients:1},"W"),s("partition",o("ui.partition"),{do:"partition",groups:[]},"P"),s("links",o("ui.links"),{do:"partition",groups:[]},"X"),s("network",o("ui.network"),{do:"network"},"N"),f(o("ui.healAll"),{do:"healAll"},r,{key:"H",verb:"heal all"}),f(o("ui.act.align"),{do:"align"},r,{key:"A",verb:"align timers"}),f(o("ui.act.spread"),{do:"spread"},r,{key:"T",verb:"spread timers"}),at(o("ui.act.restartLeader"),"restart leader",bt(e,t),r,"R"),at(o("ui.act.resume"),"resume all",kt(e,t),r,"B"),at(o("ui.act.setUp"),"log replication",$t(e),r,"L"),...e.manual===!0?[f(o("ui.act.manualOff"),{do:"manual",on:!1},r,{verb:"manual off"})]:[f(o("ui.act.manualOn"),{do:"manual",on:!0},r,{verb:"manual on"})],{label:o("ui.view.turn"),verb:"view table picture",intent:{kind:"view"},why:void 0},Pe("members",o("ui.members")),Pe("options",o("ui.options")),Pe("rules",o("ui.rules")),Pe("compare",o("ui.compare")),L(o("ui.whyNot.leader"),{ask:"leader"}),...lo(r),...e.workload===void 0?[]:[f(o("ui.act.endWorkload"),{do:"workload",clients:0},r)],...uo(r).map(a=>f(o("ui.act.wake",{client:a}),{do:"wake",client:a},r)),...po(r),{label:o("ui.help"),verb:"help keys",intent:{kind:"dialog",dialog:"help"},why:void 0,key:"?"}]}function Pe(r,e){return{label:e,verb:r,intent:{kind:"dialog",dialog:r},why:void 0}}function at(r,e,t,n,i){let o=t.kind==="why"?t.text:t.kind==="sequence"?g(t.commands[0],n):void 0;return{label:r,verb:e,intent:t,why:o,key:i}}function ao(r){let{t:e}=r.words,t=(n,i)=>[f(e("ui.act.next",{what:i}),{do:"jump",to:n},r,{verb:`jump next ${n}`}),f(e("ui.act.previous",{what:i}),{do:"jump",to:n,back:!0},r,{verb:`jump previous ${n}`})];return[...t("election",e("ui.act.election")),...t("commit",e("ui.act.commit")),...t("fault",e("ui.act.fault")),...t("violation",e("ui.act.violation"))]}function lo(r){let{state:e,words:{t}}=r,n=`S${e.servers.length+1}`;return[f(t("ui.act.addVoter",{server:n}),{do:"addServer",server:n},r,{verb:"add server voter"}),f(t("ui.act.addLearner",{server:n}),{do:"addServer",server:n,learner:!0},r,{verb:"add server learner"}),f(t("ui.act.leaveJoint"),{do:"leaveJoint"},r)]}function uo({state:{operations:r,workload:e}}){let t=r.filter(({returned:i})=>i===void 0).map(({client:i})=>i),n=Array.from({length:e?.clients??0},(i,o)=>`C${o+1}`);return[...new Set([...n,...t])]}var co=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"];function po(r){let{state:e,words:{t}}=r;return co.map(n=>{let i=e.options[n];return f(t(i?"ui.act.optionOff":"ui.act.optionOn",{option:n}),{do:"configure",[n]:!i},r,{verb:`configure ${n}`})})}function mo(r){let{state:e,sections:t,words:{t:n}}=r;return Object.keys(t).map(i=>{let o=e.broken.includes(i);return f(n(o?"ui.act.mend":"ui.act.break",{rule:i}),{do:o?"mend":"break",rule:i},r,{verb:`${o?"mend":"break"} rule ${i}`})})}var fo=60,Oe=class extends b{#e="";#t=0;#n;prepare(){this.#e="",this.#t=0,this.#n=void 0}heading({words:e}){return e.t("ui.palette")}content(e){let{t}=e.words,n=this.#i(e),i=Math.min(this.#t,n.length-1);return d`
      <input class="seek" type="text" role="combobox" autofocus aria-label=${t("ui.palette.seek")} placeholder=${t("ui.palette.seek")}
        aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant=${n.length===0?c:`palette-${i}`}
        spellcheck="false" @input=${o=>this.#o(o)} @keydown=${o=>this.#a(o)} />
      <div class="finds" id="palette-list" role="listbox" aria-label=${t("ui.palette")}>
        ${n.map((o,s)=>this.#r(o,s,s===i))}
      </div>
      <p class="hint" role="status">${n.length===0?t("ui.palette.none"):c}</p>
    `}#r(e,t,n){let{label:i,name:o=i,key:s,why:a,sure:l}=e,u=a??(this.#n===o?l:void 0);return d`
      <div class="act" id="palette-${t}" role="option" aria-selected=${n?"true":"false"} aria-disabled=${a===void 0?c:"true"}
        @click=${()=>this.#u(e)}>
        <span>${o}${u===void 0?c:d`<span class="reason">${u}</span>`}</span>
        ${s===void 0?c:d`<kbd aria-hidden="true">${s}</kbd>`}
      </div>
    `}#i(e){return $r(kr(e),this.#e).slice(0,fo)}#o(e){e.target instanceof HTMLInputElement&&(this.#e=e.target.value,this.#s(0))}#a(e){let{model:t}=this;if(t===void 0||e.isComposing)return;let n=this.#i(t),i={ArrowDown:1,ArrowUp:-1,PageDown:8,PageUp:-8}[e.key];if(e.key==="Enter"){e.preventDefault();let s=n[Math.min(this.#t,n.length-1)];s!==void 0&&this.#u(s)}if(i===void 0||n.length===0)return;e.preventDefault();let o=this.#t+i;this.#s(Math.abs(i)===1?(o+n.length)%n.length:Math.max(0,Math.min(n.length-1,o)))}#s(e){this.#t=e,this.again(),this.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})}#u({intent:e,why:t,sure:n,label:i,name:o=i}){if(t===void 0){if(n!==void 0&&this.#n!==o){this.#n=o,this.again();return}this.close(),this.raise(e)}}};var Fe=class extends b{#e=new Set;prepare(){let e=this.model?.state.servers??[],t=e.map(s=>s.server),n=e.find(s=>s.role==="leader")?.server??t[0],i=Math.max(1,t.length-A(t.length)),o=n===void 0?0:t.indexOf(n);this.#e=new Set([...t.slice(o),...t.slice(0,o)].slice(0,i))}heading({words:e}){return e.t("ui.partition.title")}content({state:e,words:t,marked:n}){let{t:i}=t,o=e.servers.map(l=>l.server),[s,a]=this.#r(o);return d`
      <p class="hint">${n([i("ui.partition.hint")])}</p>
      <div class="split">
        ${o.map(l=>d`
            <fieldset>
              <legend>${l}</legend>
              ${this.#t(l,"A",!0)}${this.#t(l,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${wr("A",s,o.length,t)}<br />${wr("B",a,o.length,t)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${s.length===0||a.length===0}>${i("ui.partition.do")}</button>
      </footer>
    `}submit(){let e=this.#r(this.model?.state.servers.map(t=>t.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:e}})}#t(e,t,n){return d`
      <label>
        <input type="radio" name="side-${e}" value=${t} .checked=${this.#e.has(e)===n} @change=${()=>this.#n(e,n)} />
        <span>${t}</span>
      </label>
    `}#n(e,t){let n=new Set(this.#e);t?n.add(e):n.delete(e),this.#e=n,this.again()}#r(e){return[e.filter(t=>this.#e.has(t)),e.filter(t=>!this.#e.has(t))]}};function wr(r,e,t,n){let{t:i,list:o}=n;if(e.length===0)return i("ui.partition.empty",{group:r});let s={group:r,servers:o(e),n:e.length,all:t};return e.length>=A(t)?i("ui.partition.majority",s):i("ui.partition.minority",s)}var xr="pg-pointer",qe=class extends h{#e=window!==window.top||ho();#t=e=>{let t=e instanceof CustomEvent?e.detail.kind:void 0;(t==="command"||t==="dialog"||t==="menu")&&this.#r()};#n=e=>{e.key==="Escape"&&this.#r()};connectedCallback(){this.#e||(document.addEventListener(W,this.#t),document.addEventListener("keydown",this.#n))}disconnectedCallback(){document.removeEventListener(W,this.#t),document.removeEventListener("keydown",this.#n)}inputs({words:e,control:t}){return[e,t,this.#e]}view({words:{t:e},control:t}){return this.#e||!t?c:d`
      <div class="pointer" role="note" aria-label=${e("ui.pointer")}>
        <header><b>${e("ui.pointer")}</b>
          <button class="bare" type="button" aria-label=${e("ui.close")} title=${e("ui.close")} @click=${()=>this.#r()}>${R}</button></header>
        <ol><li>${e("ui.pointer.crash")}</li><li>${e("ui.pointer.write")}</li><li>${e("ui.pointer.back")}</li></ol>
      </div>
    `}#r(){if(!this.#e){this.#e=!0,this.disconnectedCallback();try{localStorage.setItem(xr,"1")}catch{}this.again()}}};function ho(){try{return localStorage.getItem(xr)!==null}catch{return!1}}function Mr(r,e,t){return{from:r,start:e,held:!t,pulled:!1}}function Sr(r){return{...r,held:!0}}function Tr(r,e){return r.pulled||Math.hypot(e.x-r.start.x,e.y-r.start.y)<8?r:r.held?{...r,pulled:!0}:void 0}var yo=250,De=class{#e;#t;#n;#r;constructor(e,t){this.#e=e,this.#t=t,e.addEventListener("pointerdown",n=>this.#i(n)),e.addEventListener("pointermove",n=>this.#a(n)),e.addEventListener("pointerup",n=>this.#s(n)),e.addEventListener("pointercancel",()=>this.#d()),e.addEventListener("contextmenu",()=>this.#d()),e.addEventListener("touchmove",n=>this.#n?.held===!0&&n.cancelable&&n.preventDefault(),{passive:!1}),document.addEventListener("keydown",n=>this.#u(n),{capture:!0})}#i(e){this.#d();let t=this.#c(e),n=t&&this.#t.at(t);if(n===void 0||e.button!==0||!e.isPrimary)return;let i=e.pointerType==="touch";this.#n=Mr(n,{x:e.clientX,y:e.clientY},i),i&&(this.#r=setTimeout(()=>this.#o(),yo))}#o(){this.#n!==void 0&&(this.#n=Sr(this.#n),this.#l("data-held",this.#n.from))}#a(e){if(this.#n===void 0)return;let t=this.#n;if(this.#n=Tr(t,{x:e.clientX,y:e.clientY}),this.#n===void 0)return this.#d();this.#n.pulled&&(t.pulled||this.#e.setPointerCapture(e.pointerId),this.#p(this.#n.from,this.#c(e)))}#s(e){let t=this.#n,n=this.#c(e);if(this.#d(),t?.pulled!==!0)return;let i=s=>s.stopPropagation();addEventListener("click",i,{capture:!0,once:!0}),setTimeout(()=>removeEventListener("click",i,{capture:!0}));let o=n&&this.#t.at(n);o!==void 0&&o!==t.from&&this.#t.let(t.from,o)}#u(e){e.key!=="Escape"||this.#n?.pulled!==!0||(e.preventDefault(),e.stopPropagation(),this.#d())}#d(){clearTimeout(this.#r),this.#n=void 0,this.#m?.setAttribute("visibility","hidden"),this.#l("data-aimed",void 0),this.#l("data-held",void 0)}#p(e,t){let n=this.#t.where(e);if(n===void 0||t===void 0)return;let i={x1:n.x,y1:n.y,x2:t.x,y2:t.y,visibility:"visible"};for(let[s,a]of Object.entries(i))this.#m?.setAttribute(s,String(a));let o=this.#t.at(t);this.#l("data-aimed",o===e?void 0:o)}#l(e,t){for(let n of this.#e.querySelectorAll("[data-server]"))n.toggleAttribute(e,n.dataset.server===t)}get#m(){return this.#e.querySelector(".pull")}#c(e){let t=this.#e.querySelector("svg.ring")?.getScreenCTM();if(t==null)return;let{x:n,y:i}=new DOMPoint(e.clientX,e.clientY).matrixTransform(t.inverse());return{x:n,y:i}}};var je=class extends b{#e="";#t;#n=!1;prepare({rule:e="",event:t},n){this.#e=e,this.#t=void 0,this.#n=!1,this.#r(e,n,t===void 0?void 0:this.model?.past.event(t))}inputs(e){return[...super.inputs(e),e.past.lineage,e.past.lastSeq]}heading({words:e}){return e.first([`rule.${this.#e}.name`],{})??this.#e}content(e){return this.#t!==void 0?this.#t.view(e):d`<p class="hint" role="status">${e.words.t(this.#n?"ui.dialog.notLoaded":"ui.rule.loading")}</p>`}submit(){return!1}drawn(){this.#t?.drawn(this)}async#r(e,t,n){try{let{RulePage:i}=await import("./rule-parts-AF6IXSMM.js");if(e!==this.#e)return;this.#t=new i(e,n,t,{again:()=>this.again(),raise:o=>this.raise(o),do:o=>this.do(o)})}catch{this.#n=!0}this.again()}};var lt=wt(class extends xt{constructor(r){if(super(r),r.type!==N.PROPERTY&&r.type!==N.ATTRIBUTE&&r.type!==N.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!en(r))throw Error("`live` bindings can only contain a single expression")}render(r){return r}update(r,[e]){if(e===G||e===c)return e;let t=r.element,n=r.name;if(r.type===N.PROPERTY){if(e===t[n])return G}else if(r.type===N.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(n))return G}else if(r.type===N.ATTRIBUTE&&t.getAttribute(n)===e+"")return G;return tn(r),e}});var He=class extends b{#e="";#t=[];prepare(){this.#i("")}heading({words:e}){return e.t("ui.rules.title")}content(e){let{sections:t,words:n}=e,{t:i}=n,o=yn(t,this.#e,this.#t,n);return d`
      <p class="hint">${i("ui.rules.hint")}</p>
      <input class="search" type="search" autofocus spellcheck="false" aria-label=${i("ui.rules.search")} placeholder=${i("ui.rules.search")}
        .value=${lt(this.#e)} @input=${s=>this.#r(s)} />
      ${o.length===0?d`<p>${i("ui.rules.none")}</p>`:d`<ul class="rules">${o.map(s=>this.#n(s,e))}</ul>`}
    `}submit(){return!1}#n({rule:e,name:t,text:n,without:i,section:o},s){let{t:a}=s.words,l=s.state.broken.includes(e),u={do:l?"mend":"break",rule:e},p=g(u,s);return d`
      <li data-rule=${e} data-broken=${l?"true":"false"}>
        <span><button class="words" type="button" data-rule=${e} @click=${se}><b>${t}</b></button> <span class="hint">${o}</span></span>
        <label class="switch" title=${p??c}>
          <span>${a(l?"ui.rules.broken":"ui.rules.kept")}</span>
          <input type="checkbox" role="switch" aria-label=${a("ui.rules.break",{rule:t})} aria-disabled=${p===void 0?c:"true"}
            .checked=${lt(l)} @change=${()=>this.do(u)} />
        </label>
        <span class="what">${n}</span>
        <span class="what hint">${i}</span>
      </li>
    `}#r({target:e}){e instanceof HTMLInputElement&&this.#i(e.value),this.again()}#i(e){this.#e=e,this.#t=this.model?.state.broken??[]}};var Ke=class extends h{inputs({state:e,words:t,properties:n}){return[e.violations,t,n]}view({state:e,words:t,properties:n}){let{t:i}=t,o=new Map(e.violations.map(a=>[a.property,a])),s=[...new Set([...n,...o.keys()])];return d`
      <h2 id="safety-title" class="unseen">${i("ui.safety")}</h2>
      <p class="hint">${o.size===0?i("ui.safety.allHold",{n:s.length}):i("ui.safety.someFell",{n:o.size,total:s.length})}</p>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="safety-title">
        <ul class="properties">${s.map(a=>this.#e(a,o.get(a),t))}</ul>
      </div>
    `}#e(e,t,n){let{t:i}=n,o=n.first([`property.${e}.text`],{});return d`
      <li data-property=${e} data-state=${t===void 0?"holds":"violated"}>
        <span class="sign" aria-hidden="true">${t===void 0?"✓":"✕"}</span>
        <div>
          <h3>${n.first([`property.${e}.name`],{})??e}</h3>
          ${o===void 0?c:d`<p>${o}</p>`}
          ${t===void 0?d`<p class="hint">${i("ui.safety.holds")}</p>`:d`<button class="chip small" type="button" @click=${()=>this.raise({kind:"contradiction",violation:t.seq})}>${i("ui.safety.violated",{at:t.at})}</button>`}
        </div>
      </li>
    `}};var P={width:26,height:18},go=["follower","candidate","leader","learner","frozen","crashed"],vo=[["timeout","ui.mark.timeout"],["elected","ui.mark.elected"],["stepDown","ui.mark.stepDown"],["commit","ui.mark.commit"],["learned","ui.mark.learned"],["truncate","ui.mark.truncate"],["snapshot","ui.mark.snapshot"],["config","ui.mark.config"],["crash","ui.mark.crash"],["restart","ui.mark.restart"],["freeze","ui.mark.freeze"],["wipe","ui.mark.wipe"],["network","ui.mark.network"],["setting","ui.mark.setting"],["violation","ui.mark.violation"]];function bo(r,e){return r==="crashed"?e.t("ui.status.crashed"):r==="frozen"?e.t("ui.status.frozen"):D(r,e)}var Ve=class extends h{inputs({words:e}){return[e]}view({words:e}){let{t}=e,n=(i,o)=>d`<li><canvas data-sign=${i} aria-hidden="true"></canvas>${o}</li>`;return d`
      <div id="spacetime-key" class="menu signs" popover="auto" role="region" aria-label=${t("ui.spacetime.key")} @toggle=${()=>this.#e()}>
        <ul>
          ${go.map(i=>n(`look ${i}`,bo(i,e)))}
          ${vo.map(([i,o])=>n(`mark ${i}`,t(o)))}
          ${n("point",t("ui.mark.point"))}
        </ul>
        <p class="hint">${t("ui.spacetime.arrows")}</p>
      </div>
    `}#e(){let{palette:e}=ne(this);for(let t of this.querySelectorAll("canvas[data-sign]")){let n=re(t,P);if(n===null)continue;n.clearRect(0,0,P.width,P.height);let[i,o]=(t.dataset.sign??"").split(" "),s=P.height/2;i==="look"?Ut(n,o,1,P.width-1,s,e):i==="mark"?Yt(n,o,P.width/2,s,e):Jt(n,P.width/2,s,e)}}};var Ge=class extends h{inputs(e){let{state:t,words:n,control:i,status:o,looking:s}=e;return[t.manual,t.workload,t.broken,n,i,o,s]}view(e){return d`${this.#e(e)}${this.#t(e)}${this.#n(e)}`}drawn({state:e,words:t}){let n=t.t("ui.title");document.title=e.broken.length===0?n:t.t("ui.title.broken",{title:n,what:z(e.broken,t)})}#e(e){let{t}=e.words;if(e.state.manual!==!0)return c;let n=g({do:"manual",on:!1},e);return d`
      <p class="standing" data-testid="manual">
        <span>${t("ui.manual.standing")}</span>
        <button class="chip small" type="button" @click=${ko}>${t("ui.manual.pick")}</button>
        <button class="chip small" type="button" aria-disabled=${n===void 0?c:"true"} title=${n??c}
          @click=${()=>this.raise({kind:"command",command:{do:"manual",on:!1}})}>${t("ui.manual.off")}</button>
      </p>
    `}#t(e){let{state:t,words:n}=e;if(t.workload===void 0)return c;let i={do:"workload",clients:0},o=g(i,e);return d`
      <p class="standing" data-testid="workload">
        <span>${wn(t.workload,n)}</span>
        <button class="chip small" type="button" aria-disabled=${o===void 0?c:"true"} title=${o??c}
          @click=${()=>this.raise({kind:"command",command:i})}>${n.t("ui.act.endWorkload")}</button>
      </p>
    `}#n({state:e,words:t}){let{t:n}=t;return e.broken.length===0?c:d`
      <p class="standing bad" data-testid="broken">
        <span>${z(e.broken,t)}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"dialog",dialog:"rules"})}>${n("ui.rules.open")}</button>
      </p>
    `}};function ko(){let r=document.querySelector("pg-manual"),e=r?.querySelector("[data-row][tabindex='0']")??r?.querySelector("h2");e?.focus({preventScroll:!0}),e?.scrollIntoView({block:"center"})}function qd({servers:r,cuts:e},{t}){if(e.length===0)return t("ui.table.whole");let n=ln(r.map(({server:o})=>o),e),i=t("ui.table.cuts",{cuts:$o(e).join(" · ")});return n.length===0?i:`${t("event.network.partition",{groups:n})} ${i}`}function $o(r){return r.flatMap(([e,t])=>r.some(([i,o])=>i===t&&o===e)?e<t?[`${e} – ${t}`]:[]:[`${e} → ${t}`])}function Dd(r,{servers:e,cuts:t},{t:n}){let i=e.map(({server:u})=>u).filter(u=>u!==r),o=u=>i.filter(p=>T(t,r,p)===u),[s,a,l]=[o("both"),o("forth"),o("back")];return[...s.length>0?[n("ui.table.cutBoth",{names:s})]:[],...a.length>0?[n("ui.table.cutTo",{names:a})]:[],...l.length>0?[n("ui.table.cutFrom",{names:l})]:[]]}function jd(r,e,t,{t:n}){let i=r.role==="leader"?"heartbeat":"election",o=r.timers[i];return o===void 0?n("ui.none"):n("ui.table.timer",{timer:i,left:Z(o.deadline-e,t)})}function Hd(r,e,t,n){let i=({arrives:o,dies:s})=>o??s??1/0;return[...r.messages].sort((o,s)=>i(o)-i(s)||o.id-s.id).map(o=>({flight:o,ends:wo(o,e,t,n),says:Me({do:"deliver",message:o.id},r,n)}))}function wo({arrives:r,dies:e},t,n,{t:i}){return r!==void 0?i("ui.table.arrives",{left:Z(r-t,n)}):e===void 0?i("ui.message.held"):i("ui.table.dies",{left:Z(e-t,n)})}function Kd(r,e){let t=r.servers.map(({server:n})=>n);return t.flatMap((n,i)=>t.slice(i+1).map(o=>({a:n,b:o,state:xo(n,o,r,e),own:r.links.filter(({from:s,to:a})=>s===n&&a===o||s===o&&a===n).map(s=>Mo(s,e))})))}function xo(r,e,{cuts:t},{t:n}){switch(T(t,r,e)){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:r,to:e});case"back":return n("ui.links.cutFrom",{from:e,to:r})}}function Mo({from:r,to:e,...t},{t:n,number:i}){let s=[[n("ui.network.latency"),t.latency,.001],[n("ui.network.jitter"),t.jitter,.001],[n("ui.network.loss"),t.loss,100],[n("ui.network.duplicate"),t.duplicate,100],[n("ui.network.reorder"),t.reorder,100]].flatMap(([a,l,u])=>l===void 0?[]:[`${a} ${i(l*u)}`]);return`${r} → ${e}: ${s.join(n("ui.separator"))}`}function Z(r,e){return Math.ceil(Math.max(0,r)/e)*e}var[So,To]=[1e3,1e4],K=class extends h{isRead=!0;#e;#t=!1;#n;connectedCallback(){this.addEventListener("focusin",({target:e})=>this.#n=Ro(e)),this.addEventListener("focusout",({relatedTarget:e})=>{e!==null&&(this.#n=void 0)})}async show(){try{this.#e??=await import("./table-parts-DGWVCK2Z.js"),this.#t=!1}catch{this.#t=!0}this.again()}inputs(e){let{state:t,shown:n,words:i,selected:o}=e,s=Rr(e),a=[...t.servers.flatMap(({timers:l})=>Object.values(l).map(({deadline:u})=>u)),...t.messages.map(({arrives:l,dies:u})=>l??u??0)];return[this.#e,this.#t,t,i,o,s,a.map(l=>Z(l-n,s)).join()]}view(e){return this.#e!==void 0?this.#e.tables(e,Rr(e)):d`<p class="hint" role="status">${e.words.t(this.#t?"ui.dialog.notLoaded":"ui.table.loading")}</p>`}drawn(){if(this.#n===void 0||this.contains(document.activeElement))return;let{table:e,row:t}=this.#n,n=[...this.querySelectorAll(`[data-table="${e}"] [data-row]`)];(n.at(Math.min(t,n.length-1))??this.querySelector("[data-row]"))?.focus()}};function Rr({playing:r,looking:e}){return r&&!e?To:So}function Ro(r){if(!(r instanceof HTMLElement))return;let e=r.closest("[data-table]"),t=[...e?.querySelectorAll("[data-row]")??[]].indexOf(r);return e===null||t<0?void 0:{table:e.dataset.table??"",row:t}}var Er="view",We=class extends h{#e=Eo();connectedCallback(){document.addEventListener(W,e=>{e instanceof CustomEvent&&e.detail.kind==="view"&&this.#t()})}inputs({words:e}){return[e,this.#e]}view({words:{t:e}}){let t=e(this.#e?"ui.view.picture":"ui.view.table");return d`
      <button class="chip" type="button" title=${e(this.#e?"ui.view.picture.what":"ui.view.table.what")} @click=${()=>this.raise({kind:"view"})}>
        ${this.#e?Ao:No}<span class="word">${t}</span>
      </button>
    `}drawn(){this.#n()}#t(){this.#e=!this.#e;try{localStorage.setItem(Er,this.#e?"table":"picture")}catch{}this.again()}#n(){let[e,t]=[document.querySelector("pg-ring"),document.querySelector("pg-table")];if(e===null||!(t instanceof K))return;let n=e.hidden;e.hidden=this.#e,t.hidden=!this.#e,this.#e&&!n&&t.show()}};function Eo(){try{return localStorage.getItem(Er)==="table"}catch{return!1}}var No=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${E`<path d="M3 4.5h14v11H3zM3 8.2h14M3 11.9h14M8 4.5v11" />`}</svg>`,Ao=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${E`<circle cx="10" cy="10" r="6.5" /><circle class="solid" cx="10" cy="3.5" r="2" /><circle class="solid" cx="4.4" cy="13.2" r="2" /><circle class="solid" cx="15.6" cy="13.2" r="2" />`}</svg>`;var Be=class extends h{inputs({state:e,words:t,past:n}){return[e.violations,t,e.violations.length>0?n.firstSeq:0]}view({state:e,words:t,past:n,sections:i}){let o=un(e.violations);if(o===void 0)return d`<div role="alert"></div>`;let s=pn(n,o.seq);return d`<div role="alert">${this.#e(o,s,{state:e,words:t,past:n,sections:i})}</div>`}#e(e,t,{state:n,words:i,past:o,sections:s}){let{t:a}=i,l=n.violations.length-1;return d`
      <section class="violated" aria-label=${a("ui.violation")} data-testid="violation">
        <div class="what">
          <h2><span aria-hidden="true">✕</span> ${a("ui.violation")}${a("ui.colon")}${i.first([`property.${e.property}.name`],{})??e.property}</h2>
          <p class="who">${Lo(e,i)}${l>0?d` <span class="hint">· ${a("ui.violation.more",{n:l})}</span>`:c}</p>
          <button class="chip small primary" type="button" @click=${()=>this.raise({kind:"contradiction",violation:e.seq})}
          >${a(t?.earlier===void 0?"ui.violation.it":"ui.violation.both")}</button>
          <button class="chip small" type="button" @click=${()=>this.raise({kind:"tab",tab:"safety"})}>${a("ui.violation.all")}</button>
        </div>
        <p class="detail">${Ft(e,i)}</p>
        ${t===void 0?c:d`<ol class="both">${[t.earlier,t.later].map(u=>u===void 0?c:this.#t(u,o,i))}</ol>`}
        ${t===void 0||t.earlier!==void 0?c:d`<p class="hint">${a("ui.violation.alone")}</p>`}
        <div class="causes">${Io(e,i,s)}</div>
      </section>
    `}#t({seq:e,at:t},n,i){let o=n.event(e),s=o===void 0?void 0:q(o,i);return d`<li>
      <button class="words" type="button" data-seq=${e} @click=${()=>this.raise({kind:"look",at:t,seq:e})}><span class="at">${i.ms(t)}</span> ${s?.text??""}</button>
    </li>`}};function Io(r,e,t){let n=cn(r);return n.length===0?d`<p>${e.t("ui.violation.nothing")}</p>`:n.map(({ground:i,prevents:o})=>{if(i.what==="wiped")return d`<p>${e.t("ui.violation.wiped",i)}</p>`;if(i.what==="clocks")return d`<p>${e.t("ui.violation.clocks",i)}</p>`;if(i.what==="start")return d`<p>${e.t("ui.violation.start")}</p>`;let s=i.to===void 0?"":e.t("ui.violation.mended",i);return rn(i.rule??"",e.t(o?"ui.violation.prevents":"ui.violation.rule"),e,t,void 0,s)})}function Lo({servers:r=[],term:e,index:t},n){let i=[n.list(r)];return t!==void 0&&i.push(n.t("ui.violation.entry",{index:t})),e!==void 0&&i.push(n.t("ui.violation.term",{term:e})),i.filter(o=>o!=="").join(" · ")}var Co={leader:"ui.whyNot.leader",commit:"ui.whyNot.commit",timeout:"ui.whyNot.timeout",vote:"ui.whyNot.vote",gone:"ui.whyNot.gone",read:"ui.whyNot.read"},_e=class extends b{#e=async()=>{};#t={ask:"leader"};#n="asking";#r=0;#i;prepare({question:e},t){this.#e=t,this.#t=e??{ask:"leader"},this.#n="asking",this.#i=void 0,this.#s()}heading({words:e}){return e.t(Co[this.#t.ask]??"ui.whyNot.title",this.#t)}content(e){let{t}=e.words,n=this.#n,i=n==="asking"?t("ui.whyNot.asking"):n==="failed"?t(e.status==="open"?"ui.whyNot.failed":"ui.whyNot.lost"):n.text;return d`
      <p class="answer" role="status" data-code=${typeof n=="string"?n:n.code}>${i}</p>
      ${typeof n=="string"?c:this.#o(n,e)}
      <footer>
        ${typeof n=="string"?c:d`<span class="moment">${t("ui.whyNot.moment",{at:n.moment})}</span>`}
        <button class="chip small" type="button" data-first @click=${()=>{this.#s()}}>${t("ui.whyNot.again")}</button>
      </footer>
    `}drawn(){this.#i===void 0||this.#i===this.model?.state||(this.#i=void 0,this.#s())}#o({question:e,obstacles:t,reach:n,paused:i},o){let{t:s}=o.words,a=i&&t.some(({remedies:l})=>l===void 0);return d`
      ${t.length===0?c:d`<h3>${s("ui.whyNot.order")}</h3>
            <ol class="obstacles">${t.map(l=>this.#a(l,o))}</ol>`}
      ${a?d`<p class="hint">${s("ui.whyNot.paused")}</p>`:c}
      ${e==="leader"||e==="commit"?d`<details class="reach"><summary>${s("ui.whyNot.reach")}</summary><ul>${n.map(({text:l})=>d`<li>${l}</li>`)}</ul></details>`:c}
    `}#a({code:e,text:t,lead:n,remedies:i=[],deeds:o=[]},s){return d`
      <li data-code=${e}>
        <span>${s.marked([t])}</span>
        ${i.length===0?c:d`<span class="lead">${n}</span>
              <span class="row">${i.map((a,l)=>this.act(o[l]??a.do,a,s))}</span>`}
      </li>
    `}do(e){this.#i=this.model?.state;let t=super.do(e);return t||(this.#i=void 0),t}async#s(){if(this.model===void 0)return;let e=++this.#r,t=document.documentElement.lang.slice(0,2),n=Dn(await this.#e(jn(this.#t,t,this.model)));e===this.#r&&(this.#n=n??"failed",this.again())}};function Po(r,e=Oo,t=Fo){return async n=>{try{for(let i=0;;i++){let o=await e(r.replace(/stream$/,n));if(o.ok)return await o.text();await o.body?.cancel();let s=Number(o.headers.get("Retry-After"));if(!(s>0)||i===5)return;await t(s*1e3)}}catch{return}}}function Oo(r){return fetch(r,{cache:"no-store"})}function Fo(r){return new Promise(e=>setTimeout(e,r))}customElements.define("pg-branches",le);customElements.define("pg-standing",Ge);customElements.define("pg-signs",Ve);customElements.define("pg-broken",de);customElements.define("pg-events",ve);customElements.define("pg-message",Ae);customElements.define("pg-safety",Ke);customElements.define("pg-figure",be);customElements.define("pg-violation",Be);customElements.define("pg-announcer",ce);customElements.define("pg-inspector",$e);customElements.define("pg-language",we);customElements.define("pg-terms",Y);customElements.define("pg-table",K);customElements.define("pg-views",We);customElements.define("pg-pointer",qe);customElements.define("pg-menu",X);customElements.define("pg-cluster",U);customElements.define("pg-manual",Se);customElements.define("pg-client",fe);customElements.define("pg-members",Ie);customElements.define("pg-options",Ce);customElements.define("pg-rules",He);customElements.define("pg-rule",je);customElements.define("pg-partition",Fe);customElements.define("pg-compare",he);customElements.define("pg-links",xe);customElements.define("pg-network",Le);customElements.define("pg-palette",Oe);customElements.define("pg-why",_e);async function Wu(r,e){let t=await Wn(e).catch(()=>{});if(t===void 0)return i=>i;ze(r,"pg-terms",Y)?.take(t);let n=Bn(t);for(let i of document.querySelectorAll("#help form > p:not(:has(*)), #help li")){let o=i.textContent??"";i.replaceChildren(),i.addEventListener("keydown",oe),yt(n([o]),i)}return n}for(let r of document.querySelectorAll("pg-ring"))r instanceof dn&&new De(r,r.pulling);function Bu(r,e,t){switch(e.kind){case"menu":ze(r,"pg-menu",X)?.open(e.subject,e.anchor);break;case"cluster":ze(r,"pg-cluster",U)?.open(e.anchor);break;case"dialog":ze(r,`pg-${e.dialog}`,b)?.open(e,t)}}function ze(r,e,t){let n=r.find(i=>i.localName===e);return n instanceof t?n:void 0}export{jr as a,lt as b,qd as c,Dd as d,jd as e,Hd as f,Kd as g,Po as h,Wu as i,Bu as j};
/*! Bundled license information:

lit-html/directives/live.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/

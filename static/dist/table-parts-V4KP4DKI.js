import{c as B,d as D,e as E,f as F,g as G}from"./chunk-3EHOU5XE.js";import{Aa as j,Ba as A,Ca as I,D as l,Da as z,E as k,Ea as N,G as M,V as T,W as R,X as v,ja as p,n as w,ra as f,sa as O,wa as x,xa as S,ya as C}from"./chunk-XZLQ7JNP.js";function dt(t,s){let{state:o,words:n}=t,{t:e}=n,a=o.operations.filter(({returned:i})=>i===void 0);return l`
    <p class="reached">${B(o,n)}</p>
    ${H(t,s)}
    ${Q(t,s)}
    ${a.length===0?M:c("clients",e("ui.table.clients"),[e("ui.table.client"),e("ui.table.asks"),e("ui.table.answer")],a.map(i=>l`<tr><th scope="row">${i.client}</th><td>${S(i)}</td><td>${C(i,n)}</td></tr>`))}
    ${V(t)}
  `}function c(t,s,o,n){return l`
    <div class="wide">
      <table data-table=${t}>
        <caption>${s}</caption>
        <thead><tr>${o.map(e=>l`<th scope="col">${e}</th>`)}</tr></thead>
        <tbody @keydown=${q}>${n}</tbody>
      </table>
    </div>
  `}function q(t){t.key!=="ArrowLeft"&&t.key!=="ArrowRight"&&O(t)}function $(t,s,o,n,e,a=!1){let i=N(t);return l`
    <tr ?data-selected=${a} @contextmenu=${i}>
      <th scope="row"><button class="chip small" type="button" data-row tabindex=${o===0?0:-1} aria-haspopup="menu" title=${s} @click=${i}>${n}</button></th>
      ${e}
    </tr>
  `}function H(t,s){let{state:o,words:n}=t,{t:e}=n,a=w(o);return c("servers",e("ui.table.servers"),[e("ui.server"),e("ui.table.role"),e("ui.table.term"),e("ui.table.vote"),e("ui.table.timerName"),e("ui.table.last"),e("ui.table.commit"),e("ui.table.condition"),e("ui.table.linksCut")],f(o.servers,({server:i})=>i,(i,u)=>J(i,u,a,t,s)))}function J(t,s,o,n,e){let{state:a,shown:i,selected:u,words:r}=n,{t:d}=r,m=t.server,K=t.log.at(-1),b=x(t),L=K?.term??t.snapshot?.lastIncludedTerm??0,g=I(j(t,o,a),r).filter(W=>W!==p(t.role,r)),h=D(m,a,r),y=d("ui.separator.long");return $({kind:"server",server:m},d("ui.table.menuOf",{name:m}),s,l`<span class="badge ${t.role} ${t.status}"></span>${m}`,l`
      <td data-of="role">${P(t,n)}</td>
      <td data-of="term">${t.currentTerm}</td>
      <td data-of="vote">${t.votedFor??d("ui.none")}</td>
      <td data-of="timer">${E(t,i,e,r)}</td>
      <td data-of="last">${b===0?d("ui.table.empty"):d("ui.table.entryOf",{index:b,term:L})}</td>
      <td data-of="commit">${t.commitIndex}</td>
      <td data-of="condition">${g.length===0?d("ui.table.nothing"):g.join(y)}</td>
      <td data-of="links">${h.length===0?d("ui.none"):h.join(y)}</td>
    `,m===u)}function P(t,{state:s,words:o}){let{t:n}=o,e=p(t.role,o);if(t.status==="crashed")return n("ui.status.crashed");let a=t.role==="candidate"||t.role==="preCandidate"?n("ui.ring.candidate",{role:e,votes:t.votes.length,voters:A(t,s).length}):e;return t.status==="frozen"?`${n("ui.status.frozen")}${n("ui.separator")}${a}`:a}function Q({state:t,shown:s,words:o,selectedMessage:n},e){let{t:a}=o,i=F(t,s,e,o);return i.length===0?l`<p class="hint">${a("ui.table.noMessages")}</p>`:c("messages",a("ui.message.all"),[a("ui.message"),a("ui.table.from"),a("ui.table.to"),a("ui.table.when"),a("ui.table.says")],f(i,({flight:u})=>u.id,(u,r)=>U(u,r,n,o)))}function U({flight:t,ends:s,says:o},n,e,{t:a}){let{id:i,type:u,from:r,to:d}=t,m=T(t);return $({kind:"messages",messages:[i]},a("ui.table.menuOf",{name:a("ui.menu.ofMessage",{type:u,from:r,to:d})}),n,l`<svg class="message ${v(m)}" viewBox="-15 -13 30 26" aria-hidden="true">${k`${z(m,R(t))}`}</svg>${u}<span class="unseen"> ${r} → ${d}</span>`,l`<td>${r}</td><td>${d}</td><td data-of="when">${s}</td><td data-of="says">${o}</td>`,i===e)}function V({state:t,words:s}){let{t:o}=s;return c("links",o("ui.link.all"),[o("ui.table.link"),o("ui.table.state"),o("ui.table.own")],G(t,s).map(({a:n,b:e,state:a,own:i},u)=>$({kind:"link",a:n,b:e},o("ui.table.menuOf",{name:`${n} – ${e}`}),u,`${n} – ${e}`,l`<td data-of="state">${a}</td><td>${i.length===0?o("ui.network.follow"):i.map(r=>l`<div>${r}</div>`)}</td>`)))}export{dt as tables};

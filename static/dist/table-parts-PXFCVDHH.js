import{c as B,d as D,e as E,f as F,g as G}from"./chunk-N4AP6R36.js";import{Aa as f,Fa as S,Ja as C,Ka as j,La as A,Na as I,Oa as z,Pa as N,ba as T,ca as R,da as v,m as l,n as w,p as k,ta as O,u as M,ua as p,va as x}from"./chunk-WXOYLJ6N.js";function dt(t,s){let{state:o,words:a}=t,{t:e}=a,n=o.operations.filter(({returned:i})=>i===void 0);return l`
    <p class="reached">${B(o,a)}</p>
    ${H(t,s)}
    ${Q(t,s)}
    ${n.length===0?k:c("clients",e("ui.table.clients"),[e("ui.table.client"),e("ui.table.asks"),e("ui.table.answer")],n.map(i=>l`<tr><th scope="row">${i.client}</th><td>${j(i)}</td><td>${A(i,a)}</td></tr>`))}
    ${V(t)}
  `}function c(t,s,o,a){return l`
    <div class="wide">
      <table data-table=${t}>
        <caption>${s}</caption>
        <thead><tr>${o.map(e=>l`<th scope="col">${e}</th>`)}</tr></thead>
        <tbody @keydown=${q}>${a}</tbody>
      </table>
    </div>
  `}function q(t){t.key!=="ArrowLeft"&&t.key!=="ArrowRight"&&S(t)}function $(t,s,o,a,e,n=!1){let i=N(t);return l`
    <tr ?data-selected=${n} @contextmenu=${i}>
      <th scope="row"><button class="chip small" type="button" data-row tabindex=${o===0?0:-1} aria-haspopup="menu" title=${s} @click=${i}>${a}</button></th>
      ${e}
    </tr>
  `}function H(t,s){let{state:o,words:a}=t,{t:e}=a,n=M(o);return c("servers",e("ui.table.servers"),[e("ui.server"),e("ui.table.role"),e("ui.table.term"),e("ui.table.vote"),e("ui.table.timerName"),e("ui.table.last"),e("ui.table.commit"),e("ui.table.condition"),e("ui.table.linksCut")],f(o.servers,({server:i})=>i,(i,u)=>J(i,u,n,t,s)))}function J(t,s,o,a,e){let{state:n,shown:i,selected:u,words:r}=a,{t:d}=r,m=t.server,K=t.log.at(-1),b=C(t),L=K?.term??t.snapshot?.lastIncludedTerm??0,g=I(O(t,o,n),r).filter(W=>W!==p(t.role,r)),h=D(m,n,r),y=d("ui.separator.long");return $({kind:"server",server:m},d("ui.table.menuOf",{name:m}),s,l`<span class="badge ${t.role} ${t.status}"></span>${m}`,l`
      <td data-of="role">${P(t,a)}</td>
      <td data-of="term">${t.currentTerm}</td>
      <td data-of="vote">${t.votedFor??d("ui.none")}</td>
      <td data-of="timer">${E(t,i,e,r)}</td>
      <td data-of="last">${b===0?d("ui.table.empty"):d("ui.table.entryOf",{index:b,term:L})}</td>
      <td data-of="commit">${t.commitIndex}</td>
      <td data-of="condition">${g.length===0?d("ui.table.nothing"):g.join(y)}</td>
      <td data-of="links">${h.length===0?d("ui.none"):h.join(y)}</td>
    `,m===u)}function P(t,{state:s,words:o}){let{t:a}=o,e=p(t.role,o);if(t.status==="crashed")return a("ui.status.crashed");let n=t.role==="candidate"||t.role==="preCandidate"?x(t,s,o):e;return t.status==="frozen"?`${a("ui.status.frozen")}${a("ui.separator")}${n}`:n}function Q({state:t,shown:s,words:o,selectedMessage:a},e){let{t:n}=o,i=F(t,s,e,o);return i.length===0?l`<p class="hint">${n("ui.table.noMessages")}</p>`:c("messages",n("ui.message.all"),[n("ui.message"),n("ui.table.from"),n("ui.table.to"),n("ui.table.when"),n("ui.table.says")],f(i,({flight:u})=>u.id,(u,r)=>U(u,r,a,o)))}function U({flight:t,ends:s,says:o},a,e,{t:n}){let{id:i,type:u,from:r,to:d}=t,m=T(t);return $({kind:"messages",messages:[i]},n("ui.table.menuOf",{name:n("ui.menu.ofMessage",{type:u,from:r,to:d})}),a,l`<svg class="message ${v(m)}" viewBox="-15 -13 30 26" aria-hidden="true">${w`${z(m,R(t))}`}</svg>${u}<span class="unseen"> ${r} → ${d}</span>`,l`<td>${r}</td><td>${d}</td><td data-of="when">${s}</td><td data-of="says">${o}</td>`,i===e)}function V({state:t,words:s}){let{t:o}=s;return c("links",o("ui.link.all"),[o("ui.table.link"),o("ui.table.state"),o("ui.table.own")],G(t,s).map(({a,b:e,state:n,own:i},u)=>$({kind:"link",a,b:e},o("ui.table.menuOf",{name:`${a} – ${e}`}),u,`${a} – ${e}`,l`<td data-of="state">${n}</td><td>${i.length===0?o("ui.network.follow"):i.map(r=>l`<div>${r}</div>`)}</td>`)))}export{dt as tables};

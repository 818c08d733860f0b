import{c as p}from"./chunk-GYIAWPHY.js";import"./chunk-3EHOU5XE.js";import{D as u,G as l,ua as c,v as f,wa as m}from"./chunk-XZLQ7JNP.js";var h=[{title:"ui.figure.requestVote",carries:"ui.figure.requestVote.carries",rules:["refuseOldTermVote","voteOncePerTerm","logUpToDate"]},{title:"ui.figure.appendEntries",carries:"ui.figure.appendEntries.carries",rules:["refuseOldTermAppend","prevLogMatches","truncateOnConflict","replaceConflict","truncateTail","appendNew","learnCommit","commitVerified","ackVerified"]},{title:"ui.figure.all",rules:["applyCommitted","higherTerm","keepVoteInTerm"]},{title:"ui.figure.followers",rules:["heardLeader","electionTimeout","randomTimeouts"]},{title:"ui.figure.candidates",rules:["startElection","majorityWins","staleVoteReply","voteCountsOnce","leaderSeen","electionAgain"]},{title:"ui.figure.leaders",rules:["heartbeat","leaderAppends","backtrack","commitMajority","commitOwnTerm","noOpAtTermStart"]},{title:"ui.figure.snapshots",carries:"ui.figure.snapshots.carries",rules:["refuseOldSnapshot","snapshotChunks","snapshotDone","snapshotKeepsSuffix","snapshotReplacesLog","snapshotRetry"]},{title:"ui.figure.preVote",rules:["preVote","preVoteChangesNothing","preVoteWhileLed","preVoteAdoptsTerm","checkQuorum","voteWhileLed"]},{title:"ui.figure.transfer",rules:["transferStopsProposals","transferToCaughtUp","transferAborts"]},{title:"ui.figure.members",rules:["confOnAppend","oneVoterAtATime","oneChangeAtATime","ownTermBeforeChange","jointNeedsBoth","leaveJointCommitted","onlyVotersCount","onlyVotersCampaign","removedLeaderDoesNotCount","removedLeaderStepsDown"]},{title:"ui.figure.reads",rules:["readOwnTermFirst","readConfirmed","readRoundAfter","readApplied","leaseFromSend","leaseDrift","leaseVoidAtTransfer","exactlyOnce"]}],g=["durableVote","durableLog"],A=400;function y(a,e,t,i){if(e?.rule!==void 0&&a.event(e.seq)?.kind!=="ruleSet")return e;let n=Math.min(e?.seq??t,t),r=e===void 0?void 0:x(a,e,t).reverse().find(s=>p(s).length>0);if(r!==void 0)return f(r,i);for(let s=n;s>n-A;s--){let o=a.event(s);if(o===void 0)return;let d=p(o).length===0?void 0:f(o,i);if(d!==void 0&&d.weight>0)return d}}function v(a,e,t,i){let n=new Map;if(e?.rule===void 0)return n;n.set(e.rule,e);for(let r of x(a,e,t).reverse())for(let s of p(r)){let o=n.has(s)?void 0:f(r,i,s);o!==void 0&&n.set(s,o)}return n}function x(a,{seq:e,at:t},i){let n=e;for(;a.event(n-1)?.at===t;)n--;let r=[];for(let s=n;s<=Math.max(e,i);s++){let o=a.event(s);if(o?.at!==t)break;r.push(o)}return r}var b=class{#e;#t=new Map;#n;inputs(e){let{past:t,narration:i,shown:n,words:r}=e,s=t.reached(n);return this.#e=y(t,i,s,r),this.#t=v(t,this.#e,s,r),[e.sections,e.state.broken,this.#e?.seq,this.#t.size,t.lineage,$(e,this.#e)]}view(e){let{t}=e.words;return u`
      <h2 id="figure-title" class="unseen">${t("ui.figure")}</h2>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="figure-title">
        <div class="boxes">
          ${this.#i(e)}
          ${h.map(i=>this.#s(i,e))}
        </div>
      </div>
    `}drawn(e){if(this.#e?.seq===this.#n)return;this.#n=this.#e?.seq;let t=e.querySelector(".scroll"),i=e.querySelector('[aria-current="true"]');if(t===null||i===null)return;let[n,r]=[t.getBoundingClientRect(),i.getBoundingClientRect()];(r.top<n.top||r.bottom>n.bottom)&&(t.scrollTop+=r.top-n.top-(n.height-r.height)/3)}#i(e){let{t}=e.words,i=$(e,this.#e),n=i===void 0?[]:R(i,e);return u`
      <section>
        <h3>${t("ui.figure.state",{server:i?.server??""})}</h3>
        <dl class="values">
          ${n.map(([r,s,o])=>u`<div><dt>${r} <span class="hint">${t(s)}</span></dt><dd>${o}</dd></div>`)}
        </dl>
        <ul>${g.map(r=>this.#r(r,e))}</ul>
      </section>
    `}#s({title:e,carries:t,rules:i},n){let{t:r}=n.words;return u`
      <section>
        <h3>${r(e)}</h3>
        ${t===void 0?l:u`<p class="hint">${r(t)}</p>`}
        <ul>${i.map(s=>this.#r(s,n))}</ul>
      </section>
    `}#r(e,{words:t,sections:i,state:n}){let r=t.first([`rule.${e}.text`],{});if(i[e]===void 0||r===void 0)return l;let s=n.broken.includes(e),o=this.#t.get(e);return u`
      <li aria-current=${o!==void 0&&o===this.#e?"true":l} ?data-also=${o!==void 0&&o!==this.#e} data-broken=${s?"true":"false"}>
        <button type="button" data-rule=${e} data-of=${o?.seq??l} @click=${c}>
          <span class="text">${s?u`<s>${r}</s>`:r}</span>
          <span class="hint">${i[e]}${s?u` <strong>${t.t("ui.rules.broken")}</strong>`:l}</span>
          ${o===void 0?l:u`<span class="numbers ${o.tone}"><span class="at">${t.ms(Math.floor(o.at/1e3)*1e3)}</span> ${o.text}</span>`}
        </button>
      </li>
    `}};function $({state:a,selected:e},t){let i=t?.server??e;return a.servers.find(({server:n})=>n===i)}function R(a,{words:{t:e}}){let{currentTerm:t,votedFor:i,commitIndex:n,lastApplied:r,peers:s,role:o}=a,d=T=>Object.entries(s).map(([S,w])=>`${S} ${w[T]}`).join(e("ui.separator"));return[["currentTerm","ui.figure.persistent",String(t)],["votedFor","ui.figure.persistent",i??e("ui.none")],["log[]","ui.figure.persistent",e("ui.figure.upTo",{index:m(a)})],["commitIndex","ui.figure.volatile",String(n)],["lastApplied","ui.figure.volatile",String(r)],...o==="leader"?[["nextIndex[]","ui.figure.leader",d("nextIndex")],["matchIndex[]","ui.figure.leader",d("matchIndex")]]:[]]}export{b as FigurePage};

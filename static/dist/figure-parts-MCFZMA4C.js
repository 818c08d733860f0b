import{c}from"./chunk-WASDMLMA.js";import"./chunk-AOMZGQZU.js";import{E as a,H as l,v as p,va as f,xa as m}from"./chunk-2PKQ3JFP.js";var h=[{title:"ui.figure.requestVote",carries:"ui.figure.requestVote.carries",rules:["refuseOldTermVote","voteOncePerTerm","logUpToDate"]},{title:"ui.figure.appendEntries",carries:"ui.figure.appendEntries.carries",rules:["refuseOldTermAppend","prevLogMatches","truncateOnConflict","replaceConflict","truncateTail","appendNew","learnCommit","commitVerified","ackVerified"]},{title:"ui.figure.all",rules:["applyCommitted","higherTerm","keepVoteInTerm"]},{title:"ui.figure.followers",rules:["heardLeader","electionTimeout","randomTimeouts"]},{title:"ui.figure.candidates",rules:["startElection","majorityWins","staleVoteReply","voteCountsOnce","leaderSeen","electionAgain"]},{title:"ui.figure.leaders",rules:["heartbeat","leaderAppends","backtrack","commitMajority","commitOwnTerm","noOpAtTermStart"]},{title:"ui.figure.snapshots",carries:"ui.figure.snapshots.carries",rules:["refuseOldSnapshot","snapshotChunks","snapshotDone","snapshotKeepsSuffix","snapshotReplacesLog","snapshotRetry"]},{title:"ui.figure.preVote",rules:["preVote","preVoteChangesNothing","preVoteWhileLed","preVoteAdoptsTerm","checkQuorum","voteWhileLed"]},{title:"ui.figure.transfer",rules:["transferStopsProposals","transferToCaughtUp","transferAborts"]},{title:"ui.figure.members",rules:["confOnAppend","oneVoterAtATime","oneChangeAtATime","ownTermBeforeChange","jointNeedsBoth","leaveJointCommitted","onlyVotersCount","onlyVotersCampaign","removedLeaderDoesNotCount","removedLeaderStepsDown"]},{title:"ui.figure.reads",rules:["readOwnTermFirst","readConfirmed","readRoundAfter","readApplied","leaseFromSend","leaseDrift","leaseVoidAtTransfer","exactlyOnce"]}],g=["durableVote","durableLog"],S=400;function y(u,e,t,n){if(e?.rule!==void 0&&u.event(e.seq)?.kind!=="ruleSet")return e;let i=Math.min(e?.seq??t,t);for(let r=i;r>i-S;r--){let o=u.event(r);if(o===void 0)return;let s=c(o)===void 0?void 0:p(o,n);if(s!==void 0&&s.weight>0)return s}}var x=class{#e;#t;inputs(e){let{past:t,narration:n,shown:i,words:r}=e;return this.#e=y(t,n,t.reached(i),r),[e.sections,e.state.broken,this.#e?.seq,t.lineage,v(e,this.#e)]}view(e){let{t}=e.words;return a`
      <h2 id="figure-title" class="unseen">${t("ui.figure")}</h2>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="figure-title">
        <div class="boxes">
          ${this.#n(e)}
          ${h.map(n=>this.#i(n,e))}
        </div>
      </div>
    `}drawn(e){if(this.#e?.seq===this.#t)return;this.#t=this.#e?.seq;let t=e.querySelector(".scroll"),n=e.querySelector('[aria-current="true"]');if(t===null||n===null)return;let[i,r]=[t.getBoundingClientRect(),n.getBoundingClientRect()];(r.top<i.top||r.bottom>i.bottom)&&(t.scrollTop+=r.top-i.top-(i.height-r.height)/3)}#n(e){let{t}=e.words,n=v(e,this.#e),i=n===void 0?[]:A(n,e);return a`
      <section>
        <h3>${t("ui.figure.state",{server:n?.server??""})}</h3>
        <dl class="values">
          ${i.map(([r,o,s])=>a`<div><dt>${r} <span class="hint">${t(o)}</span></dt><dd>${s}</dd></div>`)}
        </dl>
        <ul>${g.map(r=>this.#r(r,e))}</ul>
      </section>
    `}#i({title:e,carries:t,rules:n},i){let{t:r}=i.words;return a`
      <section>
        <h3>${r(e)}</h3>
        ${t===void 0?l:a`<p class="hint">${r(t)}</p>`}
        <ul>${n.map(o=>this.#r(o,i))}</ul>
      </section>
    `}#r(e,{words:t,sections:n,state:i}){let r=t.first([`rule.${e}.text`],{});if(n[e]===void 0||r===void 0)return l;let o=i.broken.includes(e),s=this.#e?.rule===e?this.#e:void 0;return a`
      <li aria-current=${s===void 0?l:"true"} data-broken=${o?"true":"false"}>
        <button type="button" data-rule=${e} @click=${f}>
          <span class="text">${o?a`<s>${r}</s>`:r}</span>
          <span class="hint">${n[e]}${o?a` <strong>${t.t("ui.rules.broken")}</strong>`:l}</span>
          ${s===void 0?l:a`<span class="numbers ${s.tone}"><span class="at">${t.ms(Math.floor(s.at/1e3)*1e3)}</span> ${s.text}</span>`}
        </button>
      </li>
    `}};function v({state:u,selected:e},t){let n=t?.server??e;return u.servers.find(({server:i})=>i===n)}function A(u,{words:{t:e}}){let{currentTerm:t,votedFor:n,commitIndex:i,lastApplied:r,peers:o,role:s}=u,d=b=>Object.entries(o).map(([T,$])=>`${T} ${$[b]}`).join(e("ui.separator"));return[["currentTerm","ui.figure.persistent",String(t)],["votedFor","ui.figure.persistent",n??e("ui.none")],["log[]","ui.figure.persistent",e("ui.figure.upTo",{index:m(u)})],["commitIndex","ui.figure.volatile",String(i)],["lastApplied","ui.figure.volatile",String(r)],...s==="leader"?[["nextIndex[]","ui.figure.leader",d("nextIndex")],["matchIndex[]","ui.figure.leader",d("matchIndex")]]:[]]}export{x as FigurePage};

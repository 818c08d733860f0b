import{a,g as b,h as c,i as d}from"./chunk-TFPNWYSV.js";import"./chunk-RL6E3WUK.js";export{c as explain,d as open,b as readBy,a as recover};

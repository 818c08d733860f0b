import{a,g as b,h as c,i as d}from"./chunk-2MHRYZ2T.js";import"./chunk-MHOHSGFR.js";export{c as explain,d as open,b as readBy,a as recover};

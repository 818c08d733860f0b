import{a,h as b,i as c,j as d}from"./chunk-RRLE2ESS.js";import"./chunk-2FT5WVLW.js";export{c as explain,d as open,b as readBy,a as recover};

import{a,h as b,i as c,j as d}from"./chunk-AOMZGQZU.js";import"./chunk-2PKQ3JFP.js";export{c as explain,d as open,b as readBy,a as recover};

import{a,h as b,i as c,j as d}from"./chunk-5QLPWYYK.js";import"./chunk-DHYT5HQE.js";export{c as explain,d as open,b as readBy,a as recover};

import{d as a,l as b,m as c,n as d}from"./chunk-CYSMEZV4.js";import"./chunk-PJ3YKUNP.js";export{c as explain,d as open,b as readBy,a as recover};

import{d as a,l as b,m as c,n as d}from"./chunk-SUUOHRR7.js";import"./chunk-XDEKL4RZ.js";export{c as explain,d as open,b as readBy,a as recover};

import{d as a,l as b,m as c,n as d}from"./chunk-D6EB4J7G.js";import"./chunk-KDUOF3JD.js";export{c as explain,d as open,b as readBy,a as recover};

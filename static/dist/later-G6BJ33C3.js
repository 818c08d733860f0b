import{d as a,l as b,m as c,n as d}from"./chunk-RGAJM4AV.js";import"./chunk-TFG6EC5S.js";export{c as explain,d as open,b as readBy,a as recover};

import{d as a,l as b,m as c,n as d}from"./chunk-UAAOU644.js";import"./chunk-BBYPIA4A.js";export{c as explain,d as open,b as readBy,a as recover};

import{d as a,l as b,m as c,n as d}from"./chunk-LJUTXPMH.js";import"./chunk-UFSA256M.js";export{c as explain,d as open,b as readBy,a as recover};

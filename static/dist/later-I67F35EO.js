import{a,h as b,i as c,j as d}from"./chunk-3EHOU5XE.js";import"./chunk-XZLQ7JNP.js";export{c as explain,d as open,b as readBy,a as recover};

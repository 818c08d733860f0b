import{a,h as b,i as c,j as d}from"./chunk-CSNQMP6J.js";import"./chunk-NJQKWTIB.js";export{c as explain,d as open,b as readBy,a as recover};

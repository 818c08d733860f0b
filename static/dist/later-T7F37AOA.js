import{a,i as b,j as c,k as d}from"./chunk-HXSVXPDE.js";import"./chunk-JJKO6XT6.js";export{c as explain,d as open,b as readBy,a as recover};

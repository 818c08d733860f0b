import{a,h as b,i as c,j as d}from"./chunk-PXVMWATH.js";import"./chunk-FVPQUP3V.js";export{c as explain,d as open,b as readBy,a as recover};

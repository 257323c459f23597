/** Documents over HTTP, for our people and for those who sign. */
@NullMarked
package dev.guanxi.sales.document.web;

import org.jspecify.annotations.NullMarked;

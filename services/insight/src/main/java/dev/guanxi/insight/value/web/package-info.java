/** Customer values over HTTP. */
@NullMarked
package dev.guanxi.insight.value.web;

import org.jspecify.annotations.NullMarked;

/** Responses over HTTP. */
@NullMarked
package dev.guanxi.marketing.response.web;

import org.jspecify.annotations.NullMarked;

/** Target definitions and fit over HTTP. */
@NullMarked
package dev.guanxi.contact.fit.web;

import org.jspecify.annotations.NullMarked;

/** Objects of one's own over HTTP. */
@NullMarked
package dev.guanxi.contact.object.web;

import org.jspecify.annotations.NullMarked;

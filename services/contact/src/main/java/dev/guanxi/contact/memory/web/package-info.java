/** Guest memory over HTTP. */
@NullMarked
package dev.guanxi.contact.memory.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.guanxi.contact.origin;

import org.jspecify.annotations.NullMarked;

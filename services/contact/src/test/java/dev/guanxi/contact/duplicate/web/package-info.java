@NullMarked
package dev.guanxi.contact.duplicate.web;

import org.jspecify.annotations.NullMarked;

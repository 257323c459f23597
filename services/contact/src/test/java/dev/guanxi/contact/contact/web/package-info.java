@NullMarked
package dev.guanxi.contact.contact.web;

import org.jspecify.annotations.NullMarked;

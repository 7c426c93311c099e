/** An element with a class and children, which may be text. Text from the service never becomes HTML. */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children.filter(child => child !== null));
  return element;
}

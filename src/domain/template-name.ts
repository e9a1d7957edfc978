/** Is a file below `templates/` called as a template has to be: `hazard-log.md.hbs`, in lower case? */
export const isTemplateName = (file: string): boolean => /^[a-z][a-z0-9-]*\.md\.hbs$/.test(file)

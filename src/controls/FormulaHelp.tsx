/** What a formula may use, folded away. */
export function FormulaHelp() {
  return (
    <details className="formula-help">
      <summary>What a formula may use</summary>
      <dl>
        <dt>Net input</dt>
        <dd>
          <code>z</code>
        </dd>
        <dt>Constants</dt>
        <dd>
          <code>lambda alpha beta pi e</code>, or <code>λ α β π</code>
        </dd>
        <dt>Signs</dt>
        <dd>
          <code>+ - * / ^</code>; <code>-z^2</code> is <code>-(z^2)</code>, <code>2z</code> is <code>2*z</code>
        </dd>
        <dt>Pieces</dt>
        <dd>
          <code>z &gt; 0 ? z : 0</code>, with <code>&lt; &lt;= &gt; &gt;= &amp;&amp; || !</code>
        </dd>
        <dt>Functions</dt>
        <dd>
          <code>
            exp expm1 log ln log1p sqrt pow abs sign min max sin cos tan sinh cosh tanh asinh atan sigmoid softplus relu
            step erf Phi phi
          </code>
          ; <code>Phi</code> and <code>phi</code> are the standard normal’s distribution and density
        </dd>
      </dl>
    </details>
  );
}

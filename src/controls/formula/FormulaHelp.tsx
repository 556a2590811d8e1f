/** What a formula may use, folded away. */
export function FormulaHelp() {
  return (
    <details className="formula-help">
      <summary>What a formula may use</summary>
      <dl>
        <dt>Net input</dt>
        <dd>
          <code>z</code>, or <code>x</code>
        </dd>
        <dt>Constants</dt>
        <dd>
          <code>lambda alpha beta pi e</code>, or <code>λ α β π</code>
        </dd>
        <dt>Signs</dt>
        <dd>
          <code>+ - * / ^ **</code>, <code>z² |z| √z</code>; <code>-z^2</code> is <code>-(z^2)</code>,{' '}
          <code>2z(z+1)</code> is <code>2*z*(z+1)</code>
        </dd>
        <dt>Pieces</dt>
        <dd>
          <code>z &gt; 0 ? z : 0</code>, <code>z if z &gt; 0 else 0</code>, <code>where(z &gt; 0, z, 0)</code>,{' '}
          <code>(z &gt; 0)*z</code>, with <code>&lt; &lt;= &gt; &gt;= &amp;&amp; || ! and or not</code>
        </dd>
        <dt>Functions</dt>
        <dd>
          <code>
            exp expm1 exp2 log ln log1p log2 log10 sqrt cbrt pow abs sign floor ceil round trunc mod fmod min max clip
            sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh sec csc cot sech csch coth sinc square hypot
            logaddexp erf erfc Phi phi
          </code>
          ; <code>Phi</code> and <code>phi</code> are the standard normal’s distribution and density
        </dd>
        <dt>Activations</dt>
        <dd>
          <code>
            sigmoid σ softplus relu step heaviside relu6 leaky_relu(z, a) prelu(z, a) elu(z, a) celu(z, a) selu gelu
            gelu_tanh quick_gelu silu swish mish softsign hardtanh hardsigmoid hardswish logsigmoid tanhshrink
            softshrink hardshrink threshold squareplus
          </code>
          ; <code>selu</code> has constants of its own
        </dd>
        <dt>Programs</dt>
        <dd>
          <code>np.where(x &gt; 0, x, 0)</code>, <code>torch.relu(x)</code>, <code>x =&gt; Math.max(0, x)</code>,{' '}
          <code>lambda x: …</code> are read, and nothing of them is run
        </dd>
      </dl>
    </details>
  );
}
